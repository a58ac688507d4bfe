import { Empty, Select, Spin } from 'antd';
import { useLocation, useParams } from 'wouter';
import { DocumentList } from '../../components/documents/document-list.tsx';
import { DocumentView } from '../../components/documents/document-view.tsx';
import styles from '../../components/documents/documents.module.css';
import { useDocuments } from '../../components/documents/requests.ts';
import { Page } from '../../components/page/index.ts';
import { engine, useRead } from '../../engine/index.ts';
import { dayOf } from '../../format/time.ts';

/** 文书: every paper that was made, of whatever case file, and the way to a new one. */
export default function DocumentsPage() {
  const documents = useDocuments(undefined);
  const [, go] = useLocation();
  const { documentId } = useParams<{ documentId?: string }>();
  const shown = documentId ?? documents.data?.[0]?.id ?? null;
  return (
    <Page title="文书" body="fill" actions={<NewDocument />}>
      {documents.data ? (
        shown === null ? (
          <Empty description="尚未生成文书。在右上角选择卷宗，即可新建。" />
        ) : (
          <div className={styles['desk']}>
            <div className={styles['side']}>
              <DocumentList
                documents={documents.data}
                showCase
                chosen={shown}
                onChoose={(id) => go(`/documents/${id}`, { replace: true })}
              />
            </div>
            <div className={styles['main']}>
              <DocumentView documentId={shown} />
            </div>
          </div>
        )
      ) : (
        <Spin />
      )}
    </Page>
  );
}

function NewDocument() {
  const [, go] = useLocation();
  const on = dayOf(new Date());
  const caseFiles = useRead(['caseFile.summaries', on], (signal) =>
    engine.caseFile.summaries.query({ on }, { signal }),
  );
  return (
    <Select
      className={styles['caseChooser']}
      aria-label="选择卷宗新建文书"
      placeholder="选择卷宗新建文书"
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      options={(caseFiles.data ?? []).map(({ id, title, inspectedUnit }) => ({
        value: id,
        label: title ?? inspectedUnit ?? '未命名卷宗',
      }))}
      onChange={(id: string) => go(`/cases/${id}/documents`)}
    />
  );
}
