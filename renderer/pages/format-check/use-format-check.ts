import { useEffect, useRef, useState } from 'react';
import type { CheckedPaper, CorrectedPaper } from '../../../shared/format-check.ts';
import { engine, failureOf, isAbort, saveBytes } from '../../engine/index.ts';
import { base64Of } from './base64.ts';

/** A paper that was measured, with its bytes: the file itself may be changed meanwhile. */
export interface Checked {
  paper: CheckedPaper;
  base64: string;
  corrected: CorrectedPaper | null;
}

type State =
  | { kind: 'idle' }
  | { kind: 'busy'; what: string }
  | { kind: 'failed'; reason: string }
  | { kind: 'checked'; checked: Checked };

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What a request can carry. In bytes. */
const LARGEST_FILE = 20 << 20;

export function useFormatCheck() {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  /** @param before what is shown again when somebody cancels */
  const attempt = async (
    what: string,
    before: State,
    work: (signal: AbortSignal) => Promise<Checked>,
  ): Promise<void> => {
    const own = new AbortController();
    const { signal } = own;
    controller.current = own;
    setState({ kind: 'busy', what });
    try {
      const checked = await work(signal);
      if (!signal.aborted) setState({ kind: 'checked', checked });
    } catch (error) {
      if (signal.aborted || isAbort(error)) setState(before);
      else setState({ kind: 'failed', reason: failureOf(error).reason });
    }
  };

  const check = (file: File): Promise<void> =>
    attempt(`正在检查“${file.name}”`, { kind: 'idle' }, async (signal) => {
      if (file.size > LARGEST_FILE)
        throw new Error(`文件“${file.name}”过大，不像一份公文，请去掉图片等附带内容，另存后再检查。`);
      const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
      const paper = await engine.formatCheck.check.mutate({ name: file.name, base64 }, { signal });
      return { paper, base64, corrected: null };
    });

  const correct = (checked: Checked): Promise<void> =>
    attempt('正在改正', { kind: 'checked', checked }, async (signal) => {
      const { paper, base64 } = checked;
      const copy = await engine.formatCheck.correct.mutate({ name: paper.name, base64 }, { signal });
      const fileName = `${paper.name.replace(/\.docx$/iu, '')}（改）.docx`;
      saveBytes({ fileName, mediaType: DOCX, base64: copy.base64 });
      return { ...checked, corrected: { mended: copy.mended, remaining: copy.remaining } };
    });

  return { state, check, correct, cancel: () => controller.current?.abort() };
}
