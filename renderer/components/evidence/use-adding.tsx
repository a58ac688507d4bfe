import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import type { StagedEvidence, StagedUse, StageFailure } from '../../../shared/evidence.ts';
import { engine, runJob, save, tellFailure } from '../../engine/index.ts';
import { type Duplicate, duplicateOf, type EvidenceSpot } from './duplicates.ts';
import { DuplicatesDialog } from './duplicates-dialog.tsx';
import { FailuresList } from './failures-list.tsx';
import type { Incoming } from './incoming.ts';
import { letGo, takeIn } from './take-in.ts';

interface Question {
  files: readonly StagedEvidence[];
  duplicates: readonly Duplicate[];
}

/** Adding evidence at a spot: bring the files in, ask about those that are there already, attach them. */
export function useAdding(spot: EvidenceSpot): {
  add: (incoming: Promise<Incoming>) => void;
  dialog: ReactNode;
} {
  const { modal, message } = App.useApp();
  const [question, setQuestion] = useState<Question | null>(null);

  const tellFailed = (failed: readonly StageFailure[]): void => {
    if (failed.length === 0) return;
    modal.warning({
      title: `${failed.length} 项未能添加`,
      content: <FailuresList failed={failed} />,
      okText: '知道了',
      width: 640,
    });
  };

  const attach = async (uses: readonly { token: string; how: StagedUse }[]): Promise<void> => {
    if (uses.length === 0) return;
    const attached = await save(() => engine.evidence.attachStaged.mutate({ ...spot, files: [...uses] }));
    if (attached) message.success(`已添加 ${attached.length} 份佐证材料`);
  };

  const bring = async (coming: Promise<Incoming>): Promise<void> => {
    const taken = await runJob('添加佐证材料', async (options) => takeIn(await coming, options));
    if (!taken) return;
    tellFailed(taken.failed);
    const duplicates = taken.files.map((file) => duplicateOf(file, spot)).filter((one) => one !== null);
    if (duplicates.length > 0) setQuestion({ files: taken.files, duplicates });
    else await attach(taken.files.map(({ token }) => ({ token, how: 'attach' })));
  };

  const decide = async (files: readonly StagedEvidence[], decided: ReadonlyMap<string, StagedUse | null>) => {
    setQuestion(null);
    const uses: { token: string; how: StagedUse }[] = [];
    for (const { token } of files) {
      const how = decided.has(token) ? (decided.get(token) ?? null) : 'attach';
      if (how !== null) uses.push({ token, how });
    }
    await letGo(files.filter(({ token }) => !uses.some((use) => use.token === token)));
    await attach(uses);
  };

  const cancel = (files: readonly StagedEvidence[]): void => {
    setQuestion(null);
    letGo(files).catch(tellFailure);
  };

  return {
    add: (incoming) => void bring(incoming),
    dialog: question ? (
      <DuplicatesDialog
        spot={spot}
        duplicates={question.duplicates}
        others={question.files.length - question.duplicates.length}
        onDone={(decided) => void decide(question.files, decided).catch(tellFailure)}
        onCancel={() => cancel(question.files)}
      />
    ) : null,
  };
}
