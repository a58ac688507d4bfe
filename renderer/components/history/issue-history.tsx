import { Button } from 'antd';
import { useState } from 'react';
import { engine, useRead } from '../../engine/index.ts';
import { Empty } from '../empty/index.ts';
import { Failed } from '../notice/index.ts';
import style from './history.module.css';
import { HistoryTable } from './history-table.tsx';

/** How many entries come at first, and how many at most. */
const STEP = 30;
const MOST = 990;

/** Every change to an issue, its measures and its evidence, the latest first. */
export function IssueHistory({ issueId }: { issueId: string }) {
  const [limit, setLimit] = useState(STEP);
  const history = useRead(
    ['history.list', { subjectId: issueId, limit }],
    (signal) => engine.history.list.query({ subjectId: issueId, limit }, { signal }),
    { keep: true },
  );
  if (history.error) return <Failed error={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return null;
  const { entries, next } = history.data;
  if (entries.length === 0) return <Empty title="没有记录">对这个问题的每一次改动都会记在这里。</Empty>;
  return (
    <div className={style.issue}>
      <HistoryTable label="改动记录" entries={entries} width="narrow" />
      {next !== null && limit < MOST ? (
        <Button size="small" onClick={() => setLimit(Math.min(limit * 4, MOST))}>
          显示更早的记录
        </Button>
      ) : null}
    </div>
  );
}
