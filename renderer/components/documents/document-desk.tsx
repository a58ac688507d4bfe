import { Radio, Select, Spin } from 'antd';
import { useDeferredValue, useState } from 'react';
import { engine, useRead } from '../../engine/index.ts';
import { dayOf } from '../../format/time.ts';
import { Empty } from '../empty/index.ts';
import { Failed, Notice } from '../notice/index.ts';
import { PaperView } from '../paper/paper-view.tsx';
import { DocumentList } from './document-list.tsx';
import { DocumentMaker } from './document-maker.tsx';
import { DocumentView } from './document-view.tsx';
import styles from './documents.module.css';
import {
  type DocumentKind,
  type DocumentRequest,
  useDocumentForm,
  useDocumentKinds,
  useDocumentPreview,
  useDocuments,
} from './requests.ts';

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

function NewDocument({ caseFileId, onMade }: { caseFileId: string; onMade: (documentId: string) => void }) {
  const kinds = useDocumentKinds();
  const caseFile = useRead(['caseFile.get', caseFileId], (signal) =>
    engine.caseFile.get.query({ caseFileId }, { signal }),
  );
  const [kindKey, setKind] = useState<string | null>(null);
  const [issue, setIssue] = useState<string | null>(null);
  const [typed, setTyped] = useState<Record<string, string> | null>(null);
  const kind = kinds.data?.find(({ key }) => key === kindKey) ?? kinds.data?.[0];
  for (const read of [kinds, caseFile]) {
    if (read.isError) return <Failed error={read.error} onRetry={() => void read.refetch()} />;
  }
  if (!kind || !caseFile.data) return <Spin />;
  const { issues } = caseFile.data;
  const about = kind.about !== 'caseFile' ? (issue ?? issues[0]?.id ?? null) : null;
  const request: DocumentRequest = {
    caseFileId,
    kind: kind.key,
    values: typed ?? initialValues(kind),
    ...(about === null ? {} : { issue: about }),
  };
  return (
    <div className={styles['new']}>
      <div className={styles['choose']}>
        <label htmlFor="document-kind">种类</label>
        <Select
          id="document-kind"
          size="small"
          value={kind.key}
          options={kinds.data?.map(({ key, name }) => ({ value: key, label: name })) ?? []}
          onChange={(key) => {
            setKind(key);
            setTyped(null);
          }}
        />
        {kind.about !== 'caseFile' ? (
          <>
            <label htmlFor="document-issue">问题</label>
            <Select
              id="document-issue"
              size="small"
              showSearch={{ optionFilterProp: 'label' }}
              value={about}
              options={issues.map(({ id, number, statement }) => ({
                value: id,
                label: `${number}. ${statement ?? '内容待补填'}`,
              }))}
              onChange={(id) => {
                setIssue(id);
                setTyped(null);
              }}
            />
          </>
        ) : null}
      </div>
      {kind.about === 'issue' && about === null ? (
        <Notice kind="fact">本卷宗还没有问题，请先录入问题。</Notice>
      ) : (
        <div className={styles['making']}>
          <DocumentMaker kind={kind} request={request} onType={setTyped} onMade={onMade} />
          <Draft request={request} />
        </div>
      )}
    </div>
  );
}

/** What a form begins with where it does not begin with what the case file says. */
function initialValues({ fields }: DocumentKind): Record<string, string> {
  const today = dayOf(new Date());
  return Object.fromEntries(
    fields.filter(({ initially }) => initially === 'today').map(({ key }) => [key, today]),
  );
}

/** The paper as it would be made now; what is typed shows as soon as there is time for it. */
function Draft({ request }: { request: DocumentRequest }) {
  const calm = useDeferredValue(request);
  const form = useDocumentForm(calm);
  const preview = useDocumentPreview(calm);
  // Why there can be no paper stands where its fields would be.
  if (form.error) return null;
  if (preview.error) {
    return (
      <div className={styles['draft']}>
        <Failed error={preview.error} onRetry={() => void preview.refetch()} />
      </div>
    );
  }
  if (!preview.data) {
    const awaited = !form.data || form.isPlaceholderData || form.data.faults.length === 0;
    return awaited ? <Spin /> : <p className={styles['hint']}>改正左边标红的各项后显示预览。</p>;
  }
  return (
    <div className={styles['draft']}>
      <PaperView preview={preview.data} />
      <p className={styles['hint']}>预览按国标版面排列；换行以本机字体为准，Word 中可能略有出入。</p>
    </div>
  );
}
