import { Button } from 'antd';
import { useState } from 'react';
import type { Review } from '../../../shared/deadline.ts';
import type { IssueDetail } from '../../../shared/issue.ts';
import { engine, useMayDo } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormDialog, FormRow, FormText } from '../form/index.ts';
import style from './deadline.module.css';

/** 复核 of a problem that has no end. */
export function Reviews({ issue, reviews }: { issue: IssueDetail; reviews: readonly Review[] }) {
  const [isOpen, setOpen] = useState(false);
  const mayChange = useMayDo('clerk');
  const isLocked = !mayChange || issue.stage === 'closed' || issue.stage === 'underReview';
  return (
    <>
      {reviews.length === 0 ? null : (
        <ol className={style.entries} aria-label="复核记录">
          {reviews.map(({ id, reviewedOn, finding, nextDate, recordedBy }) => (
            <li key={id} className={style.entry}>
              <p>
                {reviewedOn} 复核：{finding}
              </p>
              <p className={style.quiet}>
                {nextDate === null ? '不再复核' : `下次复核 ${nextDate}`}；{recordedBy}
              </p>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button size="small" disabled={isLocked} onClick={() => setOpen(true)}>
          登记复核
        </Button>
      </div>
      {isOpen ? <ReviewDialog issue={issue} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ReviewDialog({ issue, onClose }: { issue: IssueDetail; onClose: () => void }) {
  const [on, setOn] = useState<string | null>(useToday());
  const [next, setNext] = useState<string | null>(null);
  const [finding, setFinding] = useState('');
  return (
    <FormDialog
      title={`复核问题${issue.number}`}
      okText="登记"
      ready={on !== null && finding.trim() !== ''}
      work={() => engine.longTerm.review.mutate({ issueId: issue.id, on: on ?? '', finding, next })}
      onClose={onClose}
    >
      <FormRow>
        <DayInput label="复核日期" value={on} onChange={setOn} required />
        <DayInput label="下次复核日期（不再复核的不填）" value={next} onChange={setNext} />
      </FormRow>
      <FormText label="复核情况" value={finding} onChange={setFinding} lines />
    </FormDialog>
  );
}
