import {
  type ClosureRequest,
  type ClosureStep,
  REQUEST_STATUS_NAMES,
  VERDICT_NAMES,
} from '../../../shared/closure.ts';
import { COMPLETION_NAMES } from '../../../shared/vocabulary.ts';
import style from './closure.module.css';

/** A request with its chain: who has signed what and when, and whose turn it is. */
export function RequestView({ request }: { request: ClosureRequest }) {
  const { number, filedOn, assessment, status, steps, reopenedOn, reopenedBy, reopenReason } = request;
  const next = status === 'pending' ? steps.find(({ verdict }) => verdict === null) : undefined;
  return (
    <div className={style.request}>
      <p>
        第 {number} 次申请 <span className={style.quiet}>{filedOn}</span>{' '}
        <span className={style.status} data-status={status}>
          {reopenedOn === null ? REQUEST_STATUS_NAMES[status] : '已重新打开'}
        </span>
      </p>
      {steps.length === 0 ? (
        <p className={style.quiet}>旧库已销号，没有审批记录。</p>
      ) : (
        <ol className={style.steps}>
          {steps.map((step) => (
            <StepView
              key={step.position}
              step={step}
              isNext={step === next}
              filing={`自评${COMPLETION_NAMES[assessment]}`}
            />
          ))}
        </ol>
      )}
      {reopenedOn === null ? null : (
        <p className={style.quiet}>
          {reopenedOn} {reopenedBy}重新打开：{reopenReason}
        </p>
      )}
    </div>
  );
}

function StepView({ step, isNext, filing }: { step: ClosureStep; isNext: boolean; filing: string }) {
  const { position, name, people, verdict, opinion, owed, signedBy, signedOn } = step;
  return (
    <li className={style.step} data-verdict={verdict ?? (isNext ? 'next' : 'ahead')}>
      <span className={style.stepName}>{name}</span>
      {verdict === null ? (
        <span className={style.quiet}>
          {isNext ? '等待签署' : ''}
          {people === null ? '' : `（${people.join('、')}）`}
        </span>
      ) : (
        <>
          <span className={style.quiet}>
            {signedOn} {signedBy}
          </span>
          <span className={style.said}>
            {position === 1 ? filing : VERDICT_NAMES[verdict]}
            {opinion !== null && opinion !== VERDICT_NAMES[verdict] ? `：${opinion}` : ''}
            {owed === null ? '' : `。尚欠：${owed}`}
          </span>
        </>
      )}
    </li>
  );
}
