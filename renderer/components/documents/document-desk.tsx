import { Radio, Spin } from 'antd';
import { useState } from 'react';
import { Empty } from '../empty/index.ts';
import { Failed } from '../notice/index.ts';
import { DocumentList } from './document-list.tsx';
import { DocumentView } from './document-view.tsx';
import styles from './documents.module.css';
import { NewDocument } from './new-document.tsx';
import { useDocuments } from './requests.ts';

type Mode = 'made' | 'new';

/** 文书 of a case file: the papers that were made, and the making of a new one, each beside the page itself. */
export function DocumentDesk({ caseFileId }: { caseFileId: string }) {
  const documents = useDocuments(caseFileId);
  const [mode, setMode] = useState<Mode | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  if (documents.isError) return <Failed error={documents.error} onRetry={() => void documents.refetch()} />;
  if (!documents.data) return <Spin />;
  const present: Mode = mode ?? (documents.data.length > 0 ? 'made' : 'new');
  const shown = selected ?? documents.data[0]?.id ?? null;
  return (
    <div className={styles['desk']}>
      <div className={styles['side']}>
        <Radio.Group
          value={present}
          onChange={(event) => setMode(event.target.value as Mode)}
          optionType="button"
          size="small"
          aria-label="文书"
          options={[
            { value: 'made', label: `已生成（${documents.data.length}）` },
            { value: 'new', label: '新建文书' },
          ]}
        />
        {present === 'made' ? (
          documents.data.length > 0 ? (
            <DocumentList documents={documents.data} showCase={false} chosen={shown} onChoose={setSelected} />
          ) : (
            <Empty title="还没有生成文书">点“新建文书”选择种类。</Empty>
          )
        ) : (
          <NewDocument
            key={caseFileId}
            caseFileId={caseFileId}
            onMade={(id) => {
              setSelected(id);
              setMode('made');
            }}
          />
        )}
      </div>
      {present === 'made' && shown ? (
        <div className={styles['main']}>
          <DocumentView documentId={shown} />
        </div>
      ) : null}
    </div>
  );
}
