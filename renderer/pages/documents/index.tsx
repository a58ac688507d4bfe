import { Radio, Select, Spin } from 'antd';
import { useLocation, useParams } from 'wouter';
import { type CaseFileName, nameOf } from '../../../shared/summary.ts';
import { CommandButton } from '../../commands/index.ts';
import { AwaitedTable, useAwaited } from '../../components/deliveries/index.ts';
import { DocumentList } from '../../components/documents/document-list.tsx';
import { DocumentView } from '../../components/documents/document-view.tsx';
import styles from '../../components/documents/documents.module.css';
import { NumberRegister } from '../../components/documents/number-register.tsx';
import { useDocuments } from '../../components/documents/requests.ts';
import { Empty } from '../../components/empty/index.ts';
import { Failed } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, useRead } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';

/** What the page shows: the papers, or one of these in place of a paper's id. */
const VIEWS = { register: '发文登记', awaited: '待回复' } as const;
type View = 'papers' | keyof typeof VIEWS;

/** 文书: every paper that was made, of whatever case file, its number and what came back, and the way to a new one. */
export default function DocumentsPage() {
  const [, go] = useLocation();
  const { documentId } = useParams<{ documentId?: string }>();
  const view: View = documentId === 'register' || documentId === 'awaited' ? documentId : 'papers';
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
      <div className={styles['page']}>
        <Views view={view} onView={(next) => go(next === 'papers' ? '/documents' : `/documents/${next}`)} />
        {view === 'papers' ? (
          <Papers chosen={documentId ?? null} />
        ) : (
          <div className={styles['whole']}>{view === 'register' ? <NumberRegister /> : <Awaited />}</div>
        )}
      </div>
    </Page>
  );
}

function Views({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { data: awaited = [] } = useAwaited(useToday());
  const overdue = awaited.filter(({ daysLeft }) => daysLeft < 0).length;
  return (
    <Radio.Group
      value={view}
      onChange={(event) => onView(event.target.value as View)}
      optionType="button"
      size="small"
      aria-label="查看"
      options={[
        { value: 'papers', label: '全部文书' },
        { value: 'register', label: VIEWS.register },
        {
          value: 'awaited',
          label: overdue === 0 ? VIEWS.awaited : `${VIEWS.awaited}（逾期 ${overdue}）`,
        },
      ]}
    />
  );
}

function Papers({ chosen }: { chosen: string | null }) {
  const documents = useDocuments(undefined);
  const [, go] = useLocation();
  if (documents.isError) return <Failed error={documents.error} onRetry={() => void documents.refetch()} />;
  if (!documents.data) return <Spin />;
  const shown = chosen ?? documents.data[0]?.id ?? null;
  if (shown === null) return <Empty title="还没有生成文书">在右上角选择卷宗，即可新建。</Empty>;
  return (
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
  );
}

function Awaited() {
  const { data, error, refetch } = useAwaited(useToday());
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spin />;
  if (data.length === 0) {
    return <Empty title="没有等待回复的文书">登记送达时填写回复期限的，在收到回复以前列在这里。</Empty>;
  }
  return <AwaitedTable replies={data} />;
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
