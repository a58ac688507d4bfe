import { Button } from 'antd';
import { useId, useState } from 'react';
import type { ClosureRequest, ClosureState, ClosureStep } from '../../../shared/closure.ts';
import type { IssueDetail } from '../../../shared/issue.ts';
import { ROLE_NAMES, type SignedIn } from '../../../shared/role.ts';
import { COMPLETION_NAMES } from '../../../shared/vocabulary.ts';
import { useMayDo, useWorkspace } from '../../engine/index.ts';
import { Failed } from '../notice/index.ts';
import style from './closure.module.css';
import { JudgeDialog } from './judge-dialog.tsx';
import { useClosure, useClosureDebts } from './reads.ts';
import { FileDialog, ReopenDialog, SignDialog, WithdrawDialog } from './request-dialogs.tsx';
import { RequestView } from './request-view.tsx';

type Open =
  | { kind: 'nothing' | 'judge' | 'file' | 'reopen' }
  | { kind: 'withdraw'; request: ClosureRequest }
  | { kind: 'approved' | 'rejected'; step: ClosureStep };

/** 完成情况与销号: how far a problem is judged to have come, what is still missing, and the chain of signatures. */
export function SignOff({ issue }: { issue: IssueDetail }) {
  const heading = useId();
  const [open, setOpen] = useState<Open>({ kind: 'nothing' });
  const { data, error, refetch } = useClosure(issue.id);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const pending = data.requests.find(({ status }) => status === 'pending');
  const close = () => setOpen({ kind: 'nothing' });
  return (
    <section aria-labelledby={heading} className={style.block}>
      <h2 id={heading} className={style.heading}>
        完成情况与销号
      </h2>
      <Completion
        issue={issue}
        state={data}
        isLocked={pending !== undefined || data.stage === 'closed'}
        onJudge={() => setOpen({ kind: 'judge' })}
      />
      {pending ? (
        <Pending request={pending} onOpen={setOpen} />
      ) : data.stage === 'closed' ? (
        <Closed isOfOld={data.isClosedOfOld} onReopen={() => setOpen({ kind: 'reopen' })} />
      ) : (
        <Before issueId={issue.id} onFile={() => setOpen({ kind: 'file' })} />
      )}
      {data.requests.map((request) => (
        <RequestView key={request.id} request={request} />
      ))}
      {open.kind === 'judge' ? <JudgeDialog issue={issue} onClose={close} /> : null}
      {open.kind === 'file' ? <FileDialog issue={issue} handler={issue.handler} onClose={close} /> : null}
      {open.kind === 'reopen' ? <ReopenDialog issue={issue} onClose={close} /> : null}
      {open.kind === 'withdraw' ? (
        <WithdrawDialog issue={issue} request={open.request} onClose={close} />
      ) : null}
      {open.kind === 'approved' || open.kind === 'rejected' ? (
        <SignDialog issue={issue} step={open.step} verdict={open.kind} onClose={close} />
      ) : null}
    </section>
  );
}

interface CompletionProps {
  issue: IssueDetail;
  state: ClosureState;
  isLocked: boolean;
  onJudge: () => void;
}

function Completion({ issue: { completion }, state, isLocked, onJudge }: CompletionProps) {
  const mayJudge = useMayDo('clerk');
  const [judgement] = state.judgements;
  return (
    <div className={style.completion}>
      <p>
        <strong>{completion === null ? '未判定' : COMPLETION_NAMES[completion]}</strong>{' '}
        <span className={style.quiet}>
          {judgement
            ? `${judgement.judgedOn} ${judgement.judgedBy}判定`
            : completion === null
              ? ''
              : '通报所列，未经判定'}
        </span>
      </p>
      {judgement?.remains ? <p>尚未完成：{judgement.remains}</p> : null}
      <div>
        <Button size="small" disabled={isLocked || !mayJudge} onClick={onJudge}>
          {judgement ? '重新判定' : '判定完成情况'}
        </Button>
      </div>
    </div>
  );
}

/** What is still missing, and the request where nothing is. */
function Before({ issueId, onFile }: { issueId: string; onFile: () => void }) {
  const mayFile = useMayDo('clerk');
  const { data: debts } = useClosureDebts(issueId, true);
  if (!debts) return null;
  return (
    <>
      {debts.length === 0 ? (
        <p className={style.quiet}>申请销号的条件已具备。</p>
      ) : (
        <div>
          <p>申请销号前还要：</p>
          <ul className={style.debts} aria-label="申请销号前还缺的">
            {debts.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button size="small" type="primary" disabled={!mayFile || debts.length > 0} onClick={onFile}>
          申请销号
        </Button>
      </div>
    </>
  );
}

function Pending({ request, onOpen }: { request: ClosureRequest; onOpen: (open: Open) => void }) {
  const account = useWorkspace().data?.account ?? null;
  const step = request.steps.find(({ verdict }) => verdict === null);
  if (!step) return null;
  const maySign = account === null || isTurnOf(account, step, request);
  const mayWithdraw = account === null || account.name === request.filedBy;
  const turn = maySign ? `轮到“${step.name}”` : `等待“${step.name}”（${ROLE_NAMES[step.role]}）签署`;
  return (
    <>
      <p className={style.quiet}>正在审批，{turn}。审批期间内容不能改动，可以补充佐证材料。</p>
      <div className={style.actions}>
        {maySign ? (
          <>
            <Button size="small" type="primary" onClick={() => onOpen({ kind: 'approved', step })}>
              同意
            </Button>
            <Button size="small" onClick={() => onOpen({ kind: 'rejected', step })}>
              退回
            </Button>
          </>
        ) : null}
        {mayWithdraw ? (
          <Button size="small" type="text" onClick={() => onOpen({ kind: 'withdraw', request })}>
            撤回申请
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** Whether somebody may take the step: by role and by name, and never of what he filed himself. */
function isTurnOf(
  { name, roles }: SignedIn,
  { role, people }: ClosureStep,
  { filedBy }: ClosureRequest,
): boolean {
  return roles.includes(role) && (people === null || people.includes(name)) && name !== filedBy;
}

function Closed({ isOfOld, onReopen }: { isOfOld: boolean; onReopen: () => void }) {
  const mayReopen = useMayDo('reviewer');
  return (
    <>
      <p className={style.quiet}>
        {isOfOld ? '旧库已销号，没有审批记录。' : '已销号。'}内容不能改动；要改动，先重新打开。
      </p>
      <div>
        <Button size="small" danger disabled={!mayReopen} onClick={onReopen}>
          重新打开
        </Button>
      </div>
    </>
  );
}
