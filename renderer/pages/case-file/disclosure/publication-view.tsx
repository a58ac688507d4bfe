import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { COMMENT_WINDOW_NAMES, type PublicationOnDay } from '../../../../shared/disclosure.ts';
import { Failed } from '../../../components/notice/index.ts';
import { PaperView } from '../../../components/paper/paper-view.tsx';
import { bytesUrl, useMayDo, useWorkspace } from '../../../engine/index.ts';
import { ComparisonView } from './comparison-view.tsx';
import style from './disclosure.module.css';
import { ApproveDialog, DiscardDialog, PublishDialog, TakeDownDialog } from './publication-dialogs.tsx';
import { usePublication } from './reads.ts';

type Step = 'approve' | 'publish' | 'takeDown' | 'discard';

/** The steps that are open to a public text, by its status. */
const STEPS: Record<PublicationOnDay['status'], readonly Step[]> = {
  draft: ['approve', 'discard'],
  approved: ['publish'],
  published: ['takeDown'],
  takenDown: [],
  discarded: [],
};

const STEP_NAMES: Record<Step, string> = {
  approve: '批准…',
  publish: '公布…',
  takeDown: '撤下…',
  discard: '作废…',
};

const DIALOGS = {
  approve: ApproveDialog,
  publish: PublishDialog,
  takeDown: TakeDownDialog,
  discard: DiscardDialog,
};

/** A public text: what can be done with it, how it reads, and what the case file now says otherwise. */
export function PublicationView({ publication }: { publication: PublicationOnDay }) {
  const { id, number, status, documentId, commentFrom, commentTo, takenDownOn, window, sha256 } = publication;
  const { data, error, refetch } = usePublication(id);
  const [step, setStep] = useState<Step | null>(null);
  const mayDo = useMaySteps();
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const Dialog = step === null ? null : DIALOGS[step];
  return (
    <>
      <div className={style.actions}>
        {STEPS[status].filter(mayDo).map((each, index) => (
          <Button
            key={each}
            type={index === 0 ? 'primary' : 'default'}
            size="small"
            aria-label={`${STEP_NAMES[each]}第${number}号`}
            onClick={() => setStep(each)}
          >
            {STEP_NAMES[each]}
          </Button>
        ))}
        {documentId === null ? null : (
          <Button size="small" href={bytesUrl.document(documentId, 'download')} download>
            另存公布稿
          </Button>
        )}
      </div>
      <dl className={style.facts}>
        {commentFrom !== null && commentTo !== null ? (
          <>
            <dt>征求意见</dt>
            <dd>
              {commentFrom} 至 {commentTo}，{COMMENT_WINDOW_NAMES[window]}
            </dd>
          </>
        ) : null}
        {takenDownOn === null ? null : (
          <>
            <dt>撤下</dt>
            <dd>{takenDownOn}</dd>
          </>
        )}
        <dt>校验码</dt>
        <dd>
          <code className={style.hash}>{sha256}</code>
        </dd>
      </dl>
      <ComparisonView comparison={data.comparison} />
      <PaperView preview={data.preview} />
      {Dialog ? (
        <Dialog publication={publication} toldPeriod={data.toldPeriod} onClose={() => setStep(null)} />
      ) : null}
    </>
  );
}

/** Whether who works may take a step; a text is approved by a reviewer or a leader, and by them alone. */
function useMaySteps(): (step: Step) => boolean {
  const account = useWorkspace().data?.account ?? null;
  const isClerk = useMayDo('clerk');
  const maySign = account === null || account.roles.some((role) => role === 'reviewer' || role === 'leader');
  return (step) => (step === 'approve' ? maySign : isClerk);
}
