import { Skeleton } from 'antd';
import { Failed } from '../../../components/notice/index.ts';
import { engine, useRead } from '../../../engine/index.ts';
import { Outcomes } from './outcomes.tsx';
import { Register } from './register.tsx';
import style from './results.module.css';

/** 成果 of a case file: the register of rules, and what was done about people and money. */
export default function Results({ caseFileId }: { caseFileId: string }) {
  const regulations = useRead(['regulation.list', caseFileId], (signal) =>
    engine.regulation.list.query({ caseFileId }, { signal }),
  );
  const totals = useRead(['accountability.totals', caseFileId], (signal) =>
    engine.accountability.totals.query({ caseFileId }, { signal }),
  );
  for (const read of [regulations, totals]) {
    if (read.error) return <Failed error={read.error} onRetry={() => void read.refetch()} />;
  }
  if (!regulations.data || !totals.data) return <Skeleton active />;
  return (
    <div className={style.results}>
      <Register caseFileId={caseFileId} regulations={regulations.data} />
      <Outcomes totals={totals.data} />
    </div>
  );
}
