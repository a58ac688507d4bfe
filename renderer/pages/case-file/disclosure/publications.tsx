import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  COMMENT_WINDOW_NAMES,
  PUBLICATION_STATUS_NAMES,
  type PublicationOnDay,
} from '../../../../shared/disclosure.ts';
import { Empty } from '../../../components/empty/index.ts';
import { DayInput } from '../../../components/field/index.ts';
import { FormDialog } from '../../../components/form/index.ts';
import { Failed, Notice } from '../../../components/notice/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { engine, useMayDo } from '../../../engine/index.ts';
import { useToday } from '../../../format/today.ts';
import style from './disclosure.module.css';
import { PublicationView } from './publication-view.tsx';
import { type Scope, useDisclosure, usePublications } from './reads.ts';

/** The public texts of a case file, and the one chosen beside them. */
export function Publications(scope: Scope) {
  const { data, error, refetch } = usePublications(scope);
  const gaps = useDisclosure(scope).data?.counts.withGaps ?? 0;
  const [chosen, setChosen] = useState<string | null>(null);
  const [isDrafting, setDrafting] = useState(false);
  const mayDraft = useMayDo('clerk');
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const shown = data.find(({ id }) => id === chosen) ?? data[0];
  const draft = mayDraft ? (
    <Button type="primary" size="small" onClick={() => setDrafting(true)}>
      起草公开文本…
    </Button>
  ) : null;
  return (
    <div className={style.desk}>
      <div className={style.side}>
        {gaps > 0 ? (
          <Notice kind="advice">
            {gaps} 个不予公开的问题手续不全，补齐情形、理由和同意之前不能起草公开文本。
          </Notice>
        ) : null}
        {data.length > 0 ? (
          <>
            <div>{draft}</div>
            <DataTable
              label="公开文本"
              columns={COLUMNS}
              rows={data}
              rowKey={({ id }) => id}
              choice={{ chosen: shown?.id ?? null, onChoose: setChosen }}
            />
          </>
        ) : (
          <Empty title="还没有公开文本" actions={draft}>
            起草时按卷宗当时的内容定稿，由另一人批准；批准后文本不再改动，公布的就是批准的。
          </Empty>
        )}
      </div>
      {shown ? (
        <div className={style.main}>
          <PublicationView key={shown.id} publication={shown} />
        </div>
      ) : null}
      {isDrafting ? (
        <DraftDialog caseFileId={scope.caseFileId} onDrafted={setChosen} onClose={() => setDrafting(false)} />
      ) : null}
    </div>
  );
}

const COLUMNS: readonly Column<PublicationOnDay>[] = [
  { key: 'number', head: '文本', width: '5em', show: ({ number }) => `第${number}号` },
  { key: 'status', head: '状态', width: '5em', show: ({ status }) => PUBLICATION_STATUS_NAMES[status] },
  { key: 'drafted', head: '起草', show: ({ draftedOn, draftedBy }) => signed(draftedOn, draftedBy) },
  { key: 'approved', head: '批准', show: ({ approvedOn, approvedBy }) => signed(approvedOn, approvedBy) },
  { key: 'published', head: '公布', show: ({ publishedOn, medium }) => signed(publishedOn, medium) },
  {
    key: 'window',
    head: '征求意见',
    width: '6.5em',
    show: ({ publishedOn, window }) => (publishedOn === null ? '' : COMMENT_WINDOW_NAMES[window]),
  },
];

function signed(on: string | null, by: string | null) {
  if (on === null) return null;
  return (
    <>
      <div>{on}</div>
      <div className={style.quiet}>{by}</div>
    </>
  );
}

interface DraftDialogProps {
  caseFileId: string;
  onDrafted: (publicationId: string) => void;
  onClose: () => void;
}

function DraftDialog({ caseFileId, onDrafted, onClose }: DraftDialogProps) {
  const [on, setOn] = useState<string | null>(useToday());
  return (
    <FormDialog
      title="起草公开文本"
      okText="起草"
      ready={on !== null}
      work={() => engine.publication.draft.mutate({ caseFileId, on: on ?? '' })}
      onDone={onDrafted}
      onClose={onClose}
    >
      <p>按卷宗现在的内容生成整改情况通报的文本，提请批准。不予公开的问题只计入总数，不列出内容。</p>
      <DayInput label="起草日期" value={on} onChange={setOn} required />
    </FormDialog>
  );
}
