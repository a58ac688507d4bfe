import { create } from 'zustand';
import type { NoticeReading } from '../../../../shared/intake.ts';
import { type Check, checkOf, heirOf, type Range } from './check.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { allOf, type Edit, settle } from './edits.ts';
import { linesOf, type SourceLine } from './lines.ts';
import { foundPlaces } from './places.ts';
import type { Paper, ReadPaper } from './reading.ts';

/**
 * What is marked in both panes. `from` is the side that it was chosen on, which stays as it is while the other scrolls
 * to it; after a `command` both do, and the piece gets the focus.
 */
export interface Selection {
  piece: string;
  from: 'source' | 'result' | 'command';
}

/** A notice that is being checked. */
export interface Checking {
  reading: NoticeReading;
  /** The bytes that were read. */
  paper: Paper;
  /** The folder of the library that the paper waits in. */
  library: string;
  lines: readonly SourceLine[];
  found: ReadonlyMap<string, Range>;
  doubts: readonly Doubt[];
  check: Check;
  past: readonly Check[];
  future: readonly Check[];
  /** What the last correction typed into; going on there is the same step. */
  typing: string | null;
  selection: Selection | null;
  /** Text chosen in the source, to be made a piece. */
  picked: Range | null;
}

type Wizard = { step: 'choose' } | ({ step: 'check' | 'save' } & Checking);

/** The draft lives as long as the window, so that looking something up on another page loses nothing. */
export const useWizard = create<Wizard>(() => ({ step: 'choose' }));

/** The notice being checked; only parts of the page that are shown in the last two steps use it. */
export function useChecking<T>(select: (checking: Checking) => T): T {
  return useWizard((wizard) => {
    if (wizard.step === 'choose') throw new Error('nothing is being checked');
    return select(wizard);
  });
}

export function startChecking({ reading, kept }: ReadPaper, library: string): void {
  const lines = linesOf(reading);
  useWizard.setState(
    {
      step: 'check',
      reading,
      paper: kept,
      library,
      lines,
      found: foundPlaces(reading),
      doubts: doubtsOf(reading, lines),
      check: checkOf(reading.draft),
      past: [],
      future: [],
      typing: null,
      selection: null,
      picked: null,
    },
    true,
  );
}

export function stopChecking(): void {
  useWizard.setState({ step: 'choose' }, true);
}

/** Notes that the paper waits under another token now. */
export function waitUnder(token: string): void {
  update((checking) => {
    const { reading } = checking;
    return { ...checking, reading: { ...reading, source: { ...reading.source, token } } };
  });
}

export function goTo(step: 'check' | 'save'): void {
  update((checking) => ({ ...checking, step }));
}

/** Corrects the draft as one step. @param typing the piece that is typed into: what is typed on end is one step */
export function correct(edit: Edit, typing: string | null = null): void {
  update((checking) => {
    const check = edit(checking.check);
    if (check === checking.check) return checking;
    const goesOn = typing !== null && typing === checking.typing;
    const past = goesOn ? checking.past : [...checking.past, checking.check];
    return { ...checking, check, past, future: [], typing, picked: null };
  });
}

/** As `correct`, where the correction answers what was doubtful about the piece. */
export function correctPiece(piece: string, edit: Edit, typing = false): void {
  const wizard = useWizard.getState();
  if (wizard.step === 'choose') return;
  const answered = wizard.doubts.filter((doubt) => heirOf(wizard.check, doubt.piece) === piece);
  correct(allOf(edit, settle(...answered.map(({ key }) => key))), typing ? piece : null);
}

export function undo(): void {
  update((checking) => {
    const check = checking.past.at(-1);
    if (!check) return checking;
    const future = [checking.check, ...checking.future];
    return { ...checking, check, past: checking.past.slice(0, -1), future, typing: null };
  });
}

export function redo(): void {
  update((checking) => {
    const [check, ...future] = checking.future;
    if (!check) return checking;
    return { ...checking, check, past: [...checking.past, checking.check], future, typing: null };
  });
}

export function select(piece: string, from: Selection['from']): void {
  update((checking) => ({ ...checking, selection: { piece, from }, typing: null }));
}

export function pick(picked: Range | null): void {
  update((checking) => ({ ...checking, picked }));
}

export function openDoubts({ doubts, check }: Pick<Checking, 'doubts' | 'check'>): Doubt[] {
  return doubts.filter(({ key }) => !check.settled.has(key));
}

/** Goes to the next doubt that nobody has dealt with, or the one before, from what is marked now. */
export function goToDoubt(by: -1 | 1): void {
  update((checking) => {
    const open = openDoubts(checking);
    if (open.length === 0) return checking;
    const current = open.findIndex((doubt) => doubt.piece === checking.selection?.piece);
    const next = current < 0 ? (by > 0 ? 0 : -1) : (current + by) % open.length;
    const doubt = open.at(next);
    return doubt ? { ...checking, selection: { piece: doubt.piece, from: 'command' } } : checking;
  });
}

function update(change: (checking: Extract<Wizard, Checking>) => Wizard): void {
  useWizard.setState((wizard) => (wizard.step === 'choose' ? wizard : change(wizard)));
}
