import { Button } from 'antd';
import { useState } from 'react';
import type { StageGoal } from '../../../shared/deadline.ts';
import type { IssueDetail } from '../../../shared/issue.ts';
import { engine, save, useMayDo } from '../../engine/index.ts';
import style from './deadline.module.css';
import { GoalDialog, GoalDoneDialog } from './goal-dialogs.tsx';

type Open = { kind: 'nothing' } | { kind: 'add' } | { kind: 'change' | 'done'; goal: StageGoal };

/** 阶段目标 of a problem that has no end. */
export function Goals({ issue, goals }: { issue: IssueDetail; goals: readonly StageGoal[] }) {
  const [open, setOpen] = useState<Open>({ kind: 'nothing' });
  const close = () => setOpen({ kind: 'nothing' });
  const mayChange = useMayDo('clerk');
  const isLocked = !mayChange || issue.stage === 'closed' || issue.stage === 'underReview';
  return (
    <>
      {goals.length === 0 ? (
        <p className={style.quiet}>还没有阶段目标。</p>
      ) : (
        <ol className={style.entries} aria-label="阶段目标">
          {goals.map((goal) => (
            <li key={goal.id} className={style.entry}>
              <p>
                {goal.number}. {goal.text}
              </p>
              <p className={style.quiet}>
                {goal.doneDate === null
                  ? `期限 ${goal.dueDate ?? '未定'}`
                  : `${goal.doneDate} 完成${goal.outcome === null ? '' : `：${goal.outcome}`}`}
              </p>
              {isLocked ? null : (
                <p className={style.actions}>
                  {goal.doneDate === null ? (
                    <Button
                      size="small"
                      aria-label={`阶段目标${goal.number}已完成`}
                      onClick={() => setOpen({ kind: 'done', goal })}
                    >
                      完成
                    </Button>
                  ) : null}
                  <Button
                    size="small"
                    type="text"
                    aria-label={`修改阶段目标${goal.number}`}
                    onClick={() => setOpen({ kind: 'change', goal })}
                  >
                    修改
                  </Button>
                  <Button
                    size="small"
                    type="text"
                    aria-label={`移除阶段目标${goal.number}`}
                    onClick={() => void save(() => engine.longTerm.removeGoal.mutate({ goalId: goal.id }))}
                  >
                    移除
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button size="small" disabled={isLocked} onClick={() => setOpen({ kind: 'add' })}>
          添加阶段目标
        </Button>
      </div>
      {open.kind === 'add' ? <GoalDialog issueId={issue.id} goal={null} onClose={close} /> : null}
      {open.kind === 'change' ? <GoalDialog issueId={issue.id} goal={open.goal} onClose={close} /> : null}
      {open.kind === 'done' ? <GoalDoneDialog goal={open.goal} onClose={close} /> : null}
    </>
  );
}
