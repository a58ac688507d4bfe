import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import type { StagedEvidence, StagedUse, StageFailure } from '../../../shared/evidence.ts';
import { engine, runJob, save, tellFailure } from '../../engine/index.ts';
import { byProductKind } from './by-products.ts';
import { ByProductsDialog } from './by-products-dialog.tsx';
import { type Duplicate, duplicateOf, type EvidenceSpot } from './duplicates.ts';
import { DuplicatesDialog } from './duplicates-dialog.tsx';
import { FailuresList } from './failures-list.tsx';
import type { Incoming } from './incoming.ts';
import { outcomeText } from './outcome.ts';
import { letGo, takeIn } from './take-in.ts';

/** What has become clear of the files before any is attached. */
interface Tally {
  leftOut: number;
  failed: readonly StageFailure[];
}

/** What has to be asked before files are attached; all of them wait meanwhile. */
type Question =
  | { kind: 'byProducts'; files: readonly StagedEvidence[]; byProducts: readonly StagedEvidence[] }
  | { kind: 'duplicates'; files: readonly StagedEvidence[]; duplicates: readonly Duplicate[] };

interface Use {
  token: string;
  how: StagedUse;
}

/** Adding evidence at a spot: bring the files in, ask about those that are doubtful, attach them, say what became of all. */
export function useAdding(spot: EvidenceSpot): {
  add: (incoming: Promise<Incoming>) => void;
  dialog: ReactNode;
} {
  const { modal, message } = App.useApp();
  const [asked, setAsked] = useState<{ question: Question; tally: Tally } | null>(null);

  const tellFailed = (failed: readonly StageFailure[]): void => {
    if (failed.length === 0) return;
    modal.warning({
      title: `${failed.length} 项未能添加`,
      content: <FailuresList failed={failed} />,
      okText: '知道了',
      width: 640,
    });
  };

  const attach = async (uses: readonly Use[], tally: Tally): Promise<void> => {
    const attached =
      uses.length === 0
        ? []
        : await save(() =>
            engine.evidence.attachStaged.mutate({
              issueId: spot.issueId,
              measureId: spot.measure?.id ?? null,
              files: [...uses],
            }),
          );
    if (!attached) {
      // Nobody can name these files any more, and why they were refused has been told.
      await letGo(uses).catch(() => undefined);
      tellFailed(tally.failed);
      return;
    }
    const linked = uses.filter(({ how }) => how !== 'attach').length;
    const { leftOut, failed } = tally;
    tellFailed(failed);
    const text = outcomeText({
      added: attached.length - linked,
      linked,
      leftOut,
      failed: failed.length,
    });
    if (text === null) return;
    if (failed.length > 0) message.warning(text, 6);
    else message.success(text);
  };

  /** Attaches, after asking about those whose bytes are there already. */
  const attachOrAsk = async (files: readonly StagedEvidence[], tally: Tally): Promise<void> => {
    const duplicates = files.map((file) => duplicateOf(file, spot)).filter((one) => one !== null);
    if (duplicates.length > 0) setAsked({ question: { kind: 'duplicates', files, duplicates }, tally });
    else
      await attach(
        files.map(({ token }) => ({ token, how: 'attach' })),
        tally,
      );
  };

  const bring = async (coming: Promise<Incoming>): Promise<void> => {
    const taken = await runJob('添加佐证材料', async (options) => takeIn(await coming, options));
    if (!taken) return;
    const { files, failed } = taken;
    const tally = { leftOut: 0, failed };
    const byProducts = files.filter(({ name }) => byProductKind(name) !== null);
    if (byProducts.length > 0) setAsked({ question: { kind: 'byProducts', files, byProducts }, tally });
    else await attachOrAsk(files, tally);
  };

  /** Goes on without the files that are not wanted. */
  const leaveOut = async (gone: readonly StagedEvidence[], tally: Tally): Promise<Tally> => {
    await letGo(gone);
    return { ...tally, leftOut: tally.leftOut + gone.length };
  };

  const decideByProducts = async (
    { files, byProducts }: Extract<Question, { kind: 'byProducts' }>,
    tally: Tally,
    choice: 'leaveOut' | 'add',
  ): Promise<void> => {
    setAsked(null);
    if (choice === 'add') return attachOrAsk(files, tally);
    const kept = files.filter((file) => !byProducts.includes(file));
    await attachOrAsk(kept, await leaveOut(byProducts, tally));
  };

  const decideDuplicates = async (
    { files }: Extract<Question, { kind: 'duplicates' }>,
    tally: Tally,
    decided: ReadonlyMap<string, StagedUse | null>,
  ): Promise<void> => {
    setAsked(null);
    const uses: Use[] = [];
    for (const { token } of files) {
      const how = decided.has(token) ? (decided.get(token) ?? null) : 'attach';
      if (how !== null) uses.push({ token, how });
    }
    const gone = files.filter(({ token }) => !uses.some((use) => use.token === token));
    await attach(uses, await leaveOut(gone, tally));
  };

  const cancel = (files: readonly StagedEvidence[], { failed }: Tally): void => {
    setAsked(null);
    tellFailed(failed);
    letGo(files).catch(tellFailure);
  };

  const dialogOf = ({ question, tally }: { question: Question; tally: Tally }): ReactNode =>
    question.kind === 'byProducts' ? (
      <ByProductsDialog
        files={question.byProducts}
        others={question.files.length - question.byProducts.length}
        onDone={(choice) => void decideByProducts(question, tally, choice).catch(tellFailure)}
        onCancel={() => cancel(question.files, tally)}
      />
    ) : (
      <DuplicatesDialog
        spot={spot}
        duplicates={question.duplicates}
        others={question.files.length - question.duplicates.length}
        onDone={(decided) => void decideDuplicates(question, tally, decided).catch(tellFailure)}
        onCancel={() => cancel(question.files, tally)}
      />
    );

  return { add: (incoming) => void bring(incoming), dialog: asked ? dialogOf(asked) : null };
}
