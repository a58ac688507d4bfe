import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { chainHeadText } from '../../../../shared/chain-head.ts';
import type { HistoryEntry } from '../../../../shared/history.ts';
import { Empty } from '../../../components/empty/index.ts';
import { HistoryTable } from '../../../components/history/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { engine, useRead } from '../../../engine/index.ts';
import style from './case-history.module.css';
import { type HistoryFilter, HistoryFilters, NO_FILTER } from './history-filters.tsx';

/** How many entries a page shows. */
const PAGE = 100;

/**
 * 记录 of a case file: everything that was done in it, by page, narrowed down by person, day and kind; without a case
 * file, of the whole library.
 */
export default function CaseHistory({ caseFileId }: { caseFileId?: string }) {
  const [filter, setFilter] = useState<HistoryFilter>(NO_FILTER);
  /** Where each page begins that was gone through; the last is the one on the screen. */
  const [starts, setStarts] = useState<readonly (number | undefined)[]>([undefined]);
  const request = { caseFileId, ...filter, before: starts.at(-1), limit: PAGE };
  const history = useRead(
    ['history.list', request],
    (signal) => engine.history.list.query(request, { signal }),
    { keep: true },
  );
  const head = useRead(['history.head'], (signal) => engine.history.head.query(undefined, { signal }));
  const narrow = (next: HistoryFilter) => {
    setFilter(next);
    setStarts([undefined]);
  };
  const next = history.data?.next ?? null;
  return (
    <div className={style.history}>
      <div className={style.bar}>
        <HistoryFilters caseFileId={caseFileId} filter={filter} onChange={narrow} />
        {head.data ? (
          <span className={style.head} title="全库最后一条记录及其校验码，与文书上所印的可以对照">
            {chainHeadText(head.data)}
          </span>
        ) : null}
      </div>
      <div key={starts.length} className={style.table}>
        {history.error ? <Failed error={history.error} onRetry={() => void history.refetch()} /> : null}
        {history.data ? (
          <Entries
            entries={history.data.entries}
            isNarrowed={filter !== NO_FILTER}
            onShowAll={() => narrow(NO_FILTER)}
          />
        ) : null}
      </div>
      {starts.length > 1 || next !== null ? (
        <nav className={style.pager} aria-label="翻页">
          <Button disabled={starts.length === 1} onClick={() => setStarts(starts.slice(0, -1))}>
            较新的{PAGE}条
          </Button>
          <span>第 {starts.length} 页</span>
          <Button disabled={next === null} onClick={() => setStarts([...starts, next ?? undefined])}>
            较早的{PAGE}条
          </Button>
        </nav>
      ) : null}
    </div>
  );
}

interface EntriesProps {
  entries: readonly HistoryEntry[];
  isNarrowed: boolean;
  onShowAll: () => void;
}

function Entries({ entries, isNarrowed, onShowAll }: EntriesProps) {
  if (entries.length > 0) return <HistoryTable label="记录" entries={entries} subject={subjectOf} />;
  if (!isNarrowed) return <Empty title="还没有记录">每一次改动都会记在这里，不能删改。</Empty>;
  return (
    <Empty title="没有符合条件的记录" actions={<Button onClick={onShowAll}>显示全部记录</Button>}>
      请放宽筛选条件。
    </Empty>
  );
}

function subjectOf({ subjectKind, subjectId, subject }: HistoryEntry) {
  return subjectKind === 'issue' ? <Link href={`/issues/${subjectId}`}>{subject}</Link> : subject;
}
