import { Button } from 'antd';
import { useId, useState } from 'react';
import { useMayDo } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { Failed } from '../notice/index.ts';
import style from '../supervision/supervision.module.css';
import { useSelfChecks } from './reads.ts';
import { AddSelfCheckDialog } from './self-check-dialogs.tsx';
import { SelfCheckTable } from './self-check-table.tsx';

interface IssueSelfChecksProps {
  issue: { id: string; number: number; statement: string | null };
}

/** 举一反三 of an issue: what other departments check of themselves because of it. */
export function IssueSelfChecks({ issue }: IssueSelfChecksProps) {
  const heading = useId();
  const mayChange = useMayDo('clerk');
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useSelfChecks({ issueId: issue.id, on: useToday() });
  return (
    <section className={style.block} aria-labelledby={heading}>
      <div className={style.bar}>
        <h2 id={heading} className={style.heading}>
          举一反三自查
        </h2>
        {mayChange ? (
          <Button size="small" onClick={() => setAdding(true)}>
            布置自查…
          </Button>
        ) : null}
      </div>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data && data.length > 0 ? <SelfCheckTable selfChecks={data} within="issue" /> : null}
      {data?.length === 0 ? <p className={style.quiet}>还没有布置其他单位自查。</p> : null}
      {isAdding ? <AddSelfCheckDialog issue={issue} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
