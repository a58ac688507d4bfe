import { useEffect, useRef, useState } from 'react';
import { forgetFailure, trySave, useConnection } from '../../engine/index.ts';
import {
  afterFailure,
  afterReading,
  afterTyping,
  CLEAN,
  changedElsewhere,
  type DraftState,
  isSettled,
  type Reading,
  whileSaving,
} from './draft-state.ts';
import { keepUnsaved } from './unsaved.ts';
import { useOnLeaving } from './use-on-leaving.ts';

export type { Reading } from './draft-state.ts';

interface DraftOptions {
  /** What the field is called, for what is left of it when it has gone unsaved. */
  label: string;
  value: string | null;
  read: (text: string) => Reading;
  onSave: (value: string | null) => Promise<unknown>;
}

/** A text that is kept while it is typed, saved when it is left, and kept with the reason where saving failed. */
export function useDraft({ label, value, read, onSave }: DraftOptions) {
  const [former, setState] = useState<DraftState>(CLEAN);
  const state = afterReading(former, value);
  if (state !== former) setState(state);
  const isThere = useRef(true);
  // Known at once, while the state is known with the next rendering: leaving may follow within the same moment.
  const onItsWay = useRef<string | null>(null);

  const text = state.kind === 'clean' ? (value ?? '') : state.text;

  const revert = () => {
    if (state.kind === 'typed' && state.reason !== null) forgetFailure();
    setState(CLEAN);
  };

  const keep = (typed: string, reason: string, again: (() => Promise<unknown>) | null) =>
    keepUnsaved({ label, text: typed, reason, again });

  const changed = changedElsewhere(state, value);

  const commit = async (typed: string = text, over: 'nothing' | 'others' = 'nothing') => {
    if (state.kind !== 'typed' && typed === text) return;
    if (changed !== null && over === 'nothing') {
      setState(afterFailure(state, value, typed, '此处所写尚未保存。'));
      return;
    }
    const reading = read(typed);
    if (reading.kind === 'unreadable') {
      setState(afterFailure(state, value, typed, reading.reason));
      return;
    }
    if (isSettled(state, value, reading.value)) {
      revert();
      return;
    }
    const saving = whileSaving(state, value, reading.value ?? '', reading.value);
    setState(saving);
    const again = () => onSave(reading.value);
    onItsWay.current = typed;
    const result = await trySave(again);
    onItsWay.current = null;
    if (result.kind === 'failed' && !isThere.current) keep(typed, result.reason, again);
    setState((now) => {
      if (now !== saving) return now;
      if (result.kind === 'failed') return afterFailure(state, value, saving.text, result.reason);
      return { ...saving, kind: 'saved' };
    });
  };

  useOnLeaving(isThere, () => {
    if (state.kind !== 'typed' || onItsWay.current === text) return;
    const reading = read(text);
    if (reading.kind === 'unreadable') {
      keep(text, reading.reason, null);
      return;
    }
    if (isSettled(state, value, reading.value)) return;
    const again = () => onSave(reading.value);
    if (changed !== null) {
      keep(text, changeNote(changed.value), again);
      return;
    }
    void trySave(again).then((result) => {
      if (result.kind === 'failed') keep(text, result.reason, again);
    });
  });
  useAskBeforeClosing(() => state.kind === 'typed' && (state.reason !== null || read(text).kind !== 'value'));
  useCommitOnReturn(state.kind === 'typed' && state.reason !== null, () => void commit());

  return {
    text,
    type: (typed: string) => setState(afterTyping(state, value, typed)),
    commit,
    /** Gives up what was typed. */
    revert,
    isTyped: state.kind === 'typed',
    reason: state.kind === 'typed' ? state.reason : null,
    /** What somebody else has saved while this was typed: nothing is saved over it unless that is wanted. */
    conflict: changed && {
      note: changeNote(changed.value),
      adopt: revert,
      overrule: () => void commit(text, 'others'),
    },
    /** For a control that holds the text: with nothing typed in it, Ctrl+Z is the program's. */
    mark: { 'data-draft': state.kind === 'typed' ? 'typed' : 'clean' } as const,
  };
}

function changeNote(value: string | null): string {
  return `此项已在别处改为“${value ?? '（空）'}”。`;
}

/** A window that closes takes what cannot be saved with it. */
function useAskBeforeClosing(wouldLose: () => boolean): void {
  const latest = useRef(wouldLose);
  useEffect(() => {
    latest.current = wouldLose;
  });
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}

/** What could not be saved while the connection was lost is tried again when it is back. */
function useCommitOnReturn(hasFailed: boolean, commit: () => void): void {
  const { state } = useConnection();
  const latest = useRef({ hasFailed, commit });
  const before = useRef(state);
  useEffect(() => {
    latest.current = { hasFailed, commit };
  });
  useEffect(() => {
    const isBack = state === 'connected' && before.current !== 'connected';
    if (isBack && latest.current.hasFailed) latest.current.commit();
    before.current = state;
  }, [state]);
}
