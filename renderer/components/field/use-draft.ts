import { useEffect, useRef, useState } from 'react';
import { tellFailure, trySave, useConnection } from '../../engine/index.ts';

/** What is typed, read: the value to save, or why it can't be. */
export type Reading = { kind: 'value'; value: string | null } | { kind: 'unreadable'; reason: string };

interface DraftOptions {
  value: string | null;
  read: (text: string) => Reading;
  onSave: (value: string | null) => Promise<unknown>;
}

type State =
  | { kind: 'clean' }
  /** Typed and not saved yet; `base` is the value that the typing began on. */
  | { kind: 'typed'; text: string; base: string | null; reason: string | null }
  | { kind: 'saving'; text: string; base: string | null }
  /** Saved, while the page still shows the value from before. */
  | { kind: 'saved'; text: string; base: string | null };

const CLEAN: State = { kind: 'clean' };

/** A text that is kept while it is typed, saved when it is left, and kept with the reason where saving failed. */
export function useDraft({ value, read, onSave }: DraftOptions) {
  const [state, setState] = useState<State>(CLEAN);
  if (state.kind === 'saved' && value !== state.base) setState(CLEAN);

  const text = state.kind === 'clean' ? (value ?? '') : state.text;

  const type = (typed: string) => {
    const base = state.kind === 'typed' ? state.base : value;
    setState({ kind: 'typed', text: typed, base, reason: null });
  };

  const commit = async (typed: string = text) => {
    if (state.kind !== 'typed' && typed === text) return;
    const base = state.kind === 'typed' ? state.base : value;
    const reading = read(typed);
    if (reading.kind === 'unreadable') {
      setState({ kind: 'typed', text: typed, base, reason: reading.reason });
      return;
    }
    if (reading.value === value) {
      setState(CLEAN);
      return;
    }
    setState({ kind: 'saving', text: reading.value ?? '', base: value });
    const result = await trySave(() => onSave(reading.value));
    setState((now) => {
      if (now.kind !== 'saving') return now;
      if (result.kind === 'failed')
        return { kind: 'typed', text: now.text, base: now.base, reason: result.reason };
      return { kind: 'saved', text: now.text, base: now.base };
    });
  };

  useCommitOnLeaving(state, () => {
    const reading = read(text);
    if (reading.kind === 'value' && reading.value !== value) onSave(reading.value).catch(tellFailure);
  });
  useCommitOnReturn(state.kind === 'typed' && state.reason !== null, () => void commit());

  return {
    text,
    type,
    commit,
    /** Gives up what was typed. */
    revert: () => setState(CLEAN),
    isTyped: state.kind === 'typed',
    reason: state.kind === 'typed' ? state.reason : null,
    /** What somebody else has saved in the meantime, below what is being typed here. */
    changedTo: state.kind === 'typed' && state.base !== value ? (value ?? '（空）') : null,
  };
}

/** A page left by a shortcut takes its fields away before they lose the focus: what was typed is saved all the same. */
function useCommitOnLeaving(state: State, commit: () => void): void {
  const latest = useRef({ state, commit });
  useEffect(() => {
    latest.current = { state, commit };
  });
  useEffect(() => {
    const leave = () => {
      if (latest.current.state.kind === 'typed') latest.current.commit();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
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
