import { useId } from 'react';
import type { TimeLimit as Limit } from '../../../shared/deadline.ts';
import type { IssueDetail } from '../../../shared/issue.ts';
import { Failed } from '../notice/index.ts';
import style from './deadline.module.css';
import { Extensions } from './extensions.tsx';
import { Goals } from './goals.tsx';
import { Reviews } from './reviews.tsx';
import { useTimeLimit } from './use-time-limit.ts';

/** 时限 of a problem: until when, what was granted beyond it; of what has no end, its stage goals and reviews. */
export function TimeLimit({ issue }: { issue: IssueDetail }) {
  const heading = useId();
  const { data, error, refetch } = useTimeLimit(issue.id);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const isLongTerm = data.rectificationKind === 'longTerm';
  return (
    <section aria-labelledby={heading} className={style.limit}>
      <h2 id={heading} className={style.heading}>
        {isLongTerm ? '阶段目标与复核' : '时限与延期'}
      </h2>
      <Until limit={data} />
      {isLongTerm ? (
        <>
          <Goals issue={issue} goals={data.goals} />
          <Reviews issue={issue} reviews={data.reviews} />
        </>
      ) : null}
      {isLongTerm && data.extensions.length === 0 ? null : <Extensions issue={issue} limit={data} />}
    </section>
  );
}

function Until({ limit }: { limit: Limit }) {
  const { rectificationKind, dueDate, extendedTo, deadline, nextReviewDate, feedbackDate } = limit;
  if (rectificationKind === 'longTerm') {
    const goal = nearestGoal(limit);
    return (
      <>
        <p>{nextReviewDate === null ? '未定下次复核日期。' : `下次复核 ${nextReviewDate}`}</p>
        {goal === null || (nextReviewDate !== null && nextReviewDate <= goal) ? null : (
          <p>最近的阶段目标 {goal}</p>
        )}
      </>
    );
  }
  if (deadline !== null) {
    return extendedTo === null ? (
      <p>整改时限 {deadline}</p>
    ) : (
      <p>
        延期至 <strong>{extendedTo}</strong>
        <span className={style.quiet}>（原时限 {dueDate ?? '未定'}）</span>
      </p>
    );
  }
  return <p className={style.quiet}>{reasonFor(rectificationKind !== null, feedbackDate)}</p>;
}

/** The day of the stage goal that comes next. */
function nearestGoal({ goals }: Limit): string | null {
  const open = goals.flatMap(({ dueDate, doneDate }) => (doneDate === null && dueDate ? [dueDate] : []));
  return open.sort()[0] ?? null;
}

/** Why there is no date. */
function reasonFor(hasKind: boolean, feedbackDate: string | null): string {
  if (!hasKind) return '未定整改类型和整改时限。';
  if (feedbackDate === null) return '卷宗没有填写反馈日期，不能按整改类型推算时限。';
  if (feedbackDate.length < 10) return `卷宗的反馈日期只写到 ${feedbackDate}，不能按整改类型推算时限。`;
  return '未定整改时限。';
}
