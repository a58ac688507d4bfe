import { Button, Checkbox } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { draftFaults } from '../../../shared/draft-faults.ts';
import { nameOf } from '../../../shared/summary.ts';
import { Notice } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, failureOf, trySave } from '../../engine/index.ts';
import { dayAndTime } from '../../format/time.ts';
import { useGiveUp } from './check-step.tsx';
import style from './import.module.css';
import { stageAgain } from './model/reading.ts';
import { differencesIn } from './model/summary.ts';
import { goTo, goToDoubt, openDoubts, select, stopChecking, useChecking, waitUnder } from './model/wizard.ts';
import { WithheldCard } from './result/withheld-card.tsx';
import { Steps } from './steps.tsx';
import { SummaryTable } from './summary-table.tsx';

/** The last step: what the case file will hold, and where it does not agree with what the notice states. */
export function SaveStep() {
  const checking = useChecking((state) => state);
  const { draft } = checking.check;
  const { earlier } = checking.reading;
  const giveUp = useGiveUp();
  const [again, setAgain] = useState(false);
  const { saving, failure, saveDraft } = useSaveDraft();
  const faults = useMemo(() => draftFaults(draft), [draft]);
  const open = openDoubts(checking);
  const blocked = faults.length > 0 || (earlier !== null && !again);
  return (
    <Page
      title="导入通报"
      aside={<Steps current={2} />}
      actions={
        <>
          <Button onClick={giveUp} disabled={saving}>
            取消导入
          </Button>
          <Button onClick={() => goTo('check')} disabled={saving}>
            返回核对
          </Button>
          <Button type="primary" loading={saving} disabled={blocked} onClick={() => void saveDraft()}>
            保存为卷宗
          </Button>
        </>
      }
    >
      <div className={style.summary}>
        {failure === null ? null : <Notice kind="failure">{failure}</Notice>}
        {faults.map(({ at, message }) => (
          <Notice key={message} kind="failure" actions={<Correct piece={at} />}>
            {message}
          </Notice>
        ))}
        {earlier === null ? null : (
          <Notice kind="advice">
            同一份文件已于 {dayAndTime(earlier.createdAt)} 导入为卷宗“
            <Link className={style.link} href={`/cases/${earlier.id}`}>
              {nameOf(earlier)}
            </Link>
            ”。
            <Checkbox checked={again} onChange={({ target }) => setAgain(target.checked)}>
              仍要另建一个卷宗
            </Checkbox>
          </Notice>
        )}
        {open.length === 0 ? null : (
          <Notice
            kind="advice"
            actions={
              <Button
                size="small"
                onClick={() => {
                  goTo('check');
                  goToDoubt(1);
                }}
              >
                去核对
              </Button>
            }
          >
            还有 {open.length} 处没有核对。可以先保存，日后在卷宗中修改。
          </Notice>
        )}
        <h2 className={style.caseTitle}>{draft.title ?? '（没有标题）'}</h2>
        <Facts
          facts={[
            ['被巡察单位', draft.inspectedUnit],
            ['巡察组', draft.inspectionBody],
            ['反馈日期', draft.feedbackDate],
            ['通报日期', draft.noticeDate],
            ['来源文件', checking.reading.source.name],
          ]}
        />
        <SummaryTable draft={draft} />
        {differencesIn(draft).map((difference) => (
          <Notice key={difference} kind="advice">
            {difference}
          </Notice>
        ))}
        <WithheldCard draft={draft} />
      </div>
    </Page>
  );
}

function Facts({ facts }: { facts: readonly (readonly [string, string | null])[] }) {
  return (
    <dl className={style.facts}>
      {facts.map(([name, value]): ReactNode => {
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '未写明'}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Correct({ piece }: { piece: string }) {
  return (
    <Button
      size="small"
      onClick={() => {
        goTo('check');
        select(piece.split('.')[0] ?? piece, 'command');
      }}
    >
      去修改
    </Button>
  );
}

function useSaveDraft() {
  const [, navigate] = useLocation();
  const token = useChecking(({ reading }) => reading.source.token);
  const paper = useChecking((checking) => checking.paper);
  const draft = useChecking(({ check }) => check.draft);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const saveDraft = async (): Promise<void> => {
    setSaving(true);
    setFailure(null);
    const result = await trySave(async () => {
      try {
        return await engine.intake.create.mutate({ token, draft });
      } catch (error) {
        if (failureOf(error).code !== 'staged-not-found') throw error;
        // The library was opened anew since, and knows nothing of the paper any more.
        const fresh = await stageAgain(paper);
        waitUnder(fresh);
        return engine.intake.create.mutate({ token: fresh, draft });
      }
    });
    setSaving(false);
    if (result.kind === 'failed') {
      setFailure(result.reason);
      return;
    }
    stopChecking();
    navigate(`/cases/${result.value.id}`);
  };
  return { saving, failure, saveDraft };
}
