import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { EXTENSION_STATUS_NAMES, type Extension, type TimeLimit } from '../../../shared/deadline.ts';
import type { IssueDetail } from '../../../shared/issue.ts';
import { useMayDo } from '../../engine/index.ts';
import style from './deadline.module.css';
import { DecisionDialog, RequestDialog, WithdrawalDialog } from './extension-dialogs.tsx';

type Open =
  | { kind: 'nothing' }
  | { kind: 'request' }
  | { kind: 'approve' | 'refuse' | 'withdraw'; extension: Extension };

/** 延期 of a problem and its measures: asking for one, deciding it, and what was decided. */
export function Extensions({ issue, limit }: { issue: IssueDetail; limit: TimeLimit }) {
  const [open, setOpen] = useState<Open>({ kind: 'nothing' });
  const close = () => setOpen({ kind: 'nothing' });
  const mayAsk = useMayDo('clerk');
  const [mayReview, mayLead] = [useMayDo('reviewer'), useMayDo('leader')];
  const isLocked = issue.stage === 'closed' || issue.stage === 'underReview';
  const hasDeadline =
    limit.rectificationKind !== 'longTerm' &&
    (limit.deadline !== null || issue.measures.some(({ deadline }) => deadline !== null));
  return (
    <>
      {limit.extensions.length === 0 ? null : (
        <ol className={style.entries} aria-label="延期申请">
          {limit.extensions.map((extension) => (
            <Entry key={extension.id} extension={extension}>
              <Button
                size="small"
                disabled={!mayReview && !mayLead}
                onClick={() => setOpen({ kind: 'approve', extension })}
              >
                批准
              </Button>
              <Button
                size="small"
                disabled={!mayReview && !mayLead}
                onClick={() => setOpen({ kind: 'refuse', extension })}
              >
                不批准
              </Button>
              <Button
                size="small"
                type="text"
                disabled={!mayAsk}
                onClick={() => setOpen({ kind: 'withdraw', extension })}
              >
                撤回
              </Button>
            </Entry>
          ))}
        </ol>
      )}
      <div>
        <Button
          size="small"
          disabled={!mayAsk || isLocked || !hasDeadline}
          onClick={() => setOpen({ kind: 'request' })}
        >
          申请延期
        </Button>
      </div>
      {open.kind === 'request' ? <RequestDialog issue={issue} onClose={close} /> : null}
      {open.kind === 'approve' || open.kind === 'refuse' ? (
        <DecisionDialog extension={open.extension} decision={open.kind} onClose={close} />
      ) : null}
      {open.kind === 'withdraw' ? <WithdrawalDialog extension={open.extension} onClose={close} /> : null}
    </>
  );
}

function Entry({ extension, children }: { extension: Extension; children: ReactNode }) {
  const {
    from,
    to,
    reason,
    requestedOn,
    requestedBy,
    status,
    decidedOn,
    decidedBy,
    opinion,
    measureNumber,
    replacedAt,
  } = extension;
  return (
    <li className={style.entry}>
      <p>
        {measureNumber === null ? '' : `措施${measureNumber}：`}
        {from} → <strong>{to}</strong> <span className={style.status}>{EXTENSION_STATUS_NAMES[status]}</span>
      </p>
      <p>{reason}</p>
      <p className={style.quiet}>
        {requestedOn} {requestedBy}申请
        {decidedOn === null ? '' : `；${decidedOn} ${decidedBy ?? ''}${DONE[status]}`}
        {opinion === null ? '' : `：${opinion}`}
        {replacedAt === null ? '' : '；时限后经更正，这次延期不再计算'}
      </p>
      {status === 'pending' ? <p className={style.actions}>{children}</p> : null}
    </li>
  );
}

const DONE: Record<Extension['status'], string> = {
  pending: '',
  approved: '批准',
  refused: '不批准',
  withdrawn: '撤回',
};
