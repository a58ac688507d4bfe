import { Button } from 'antd';
import { useId, useState } from 'react';
import type { IssueDetail } from '../../../shared/issue.ts';
import { type Handover, RESPONSIBILITY_NAMES, type Responsibility } from '../../../shared/responsibility.ts';
import { engine, useMayDo, useRead } from '../../engine/index.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import style from './responsibility.module.css';

/** 责任交接 of a problem: who had it before, and passing it on. */
export function Handovers({ issue }: { issue: IssueDetail }) {
  const id = useId();
  const [isHanding, setHanding] = useState(false);
  const mayHand = useMayDo('clerk');
  const issueId = issue.id;
  const history = useRead(['responsibility.history', issueId], (signal) =>
    engine.responsibility.history.query({ issueId }, { signal }),
  );
  const roles = filledRoles(issue);
  const entries = history.data ?? [];
  if (roles.length === 0 && entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div className={style.head}>
        <h2 id={id} className={style.heading}>
          责任交接
        </h2>
        <Button size="small" disabled={!mayHand || roles.length === 0} onClick={() => setHanding(true)}>
          交接
        </Button>
      </div>
      {entries.length === 0 ? null : (
        <ol className={style.entries}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {isHanding ? (
        <HandOverDialog
          held={Object.fromEntries(roles.map((role) => [role, [issueId]]))}
          title={`交接问题${issue.number}的责任`}
          onClose={() => setHanding(false)}
        />
      ) : null}
    </section>
  );
}

function Entry({ entry: { role, from, to, on, reason, recordedBy } }: { entry: Handover }) {
  return (
    <li>
      <span className={style.day}>{on}</span> {RESPONSIBILITY_NAMES[role]}：{from ?? '无'} → {to ?? '无'}
      <span className={style.quiet}>
        （{reason === null ? '直接修改' : reason}；{recordedBy}）
      </span>
    </li>
  );
}

/** What somebody has, and can pass on. */
function filledRoles(issue: IssueDetail): Responsibility[] {
  const names: Record<Responsibility, string | null> = {
    lead: issue.leadDepartment,
    responsible: issue.responsibleDepartments[0] ?? null,
    leader: issue.responsibleLeader,
    handler: issue.handler,
  };
  return (Object.keys(names) as Responsibility[]).filter((role) => names[role] !== null);
}
