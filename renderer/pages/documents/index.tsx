import { Select, Spin } from 'antd';
import { useLocation, useParams } from 'wouter';
import { type CaseFileName, nameOf } from '../../../shared/summary.ts';
import { CommandButton } from '../../commands/index.ts';
import { DocumentList } from '../../components/documents/document-list.tsx';
import { DocumentView } from '../../components/documents/document-view.tsx';
import styles from '../../components/documents/documents.module.css';
import { useDocuments } from '../../components/documents/requests.ts';
import { Empty } from '../../components/empty/index.ts';
import { Failed } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, useRead } from '../../engine/index.ts';

/** 文书: every paper that was made, of whatever case file, and the way to a new one. */
export default function DocumentsPage() {
  const documents = useDocuments(undefined);
  const [, go] = useLocation();
  const { documentId } = useParams<{ documentId?: string }>();
  const shown = documentId ?? documents.data?.[0]?.id ?? null;
  const caseFiles = useRead(['caseFile.names'], (signal) =>
    engine.caseFile.names.query(undefined, { signal }),
  );
  if (caseFiles.data?.length === 0) {
    return (
      <Page title="文书">
        <Empty title="还没有卷宗" actions={<CommandButton id="caseFile.import" />}>
          先导入通报或新建卷宗，再生成文书。
        </Empty>
      </Page>
    );
  }
  return (
    <Page title="文书" body="fill" actions={<NewDocument names={caseFiles.data ?? []} />}>
      {documents.isError ? (
        <Failed error={documents.error} onRetry={() => void documents.refetch()} />
      ) : documents.data ? (
        shown === null ? (
          <Empty title="还没有生成文书">在右上角选择卷宗，即可新建。</Empty>
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

function NewDocument({ names }: { names: readonly CaseFileName[] }) {
  const [, go] = useLocation();
  return (
    <Select
      className={styles['caseChooser']}
      aria-label="选择卷宗新建文书"
      placeholder="选择卷宗新建文书"
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      options={names.map((name) => ({
        value: name.id,
        label: nameOf(name),
        title: name.title ?? '',
      }))}
      onChange={(id: string) => go(`/cases/${id}/documents`)}
    />
  );
}
