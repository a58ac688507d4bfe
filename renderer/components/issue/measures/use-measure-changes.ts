import type { RefObject } from 'react';
import type { Measure } from '../../../../shared/casefile.ts';
import { engine, save } from '../../../engine/index.ts';
import type { useDraft } from '../../field/index.ts';
import { usePutInTrash } from '../../trash/index.ts';
import type { Caret } from './measure-item.tsx';

interface Subject {
  measure: Measure;
  count: number;
  box: RefObject<HTMLTextAreaElement | null>;
  draft: ReturnType<typeof useDraft>;
  /** The last save of one of its fields, done or on its way. */
  pending: RefObject<Promise<unknown>>;
  onCaret: (caret: Caret) => void;
  /** Its row is about to go, and the focus with it. */
  onRemoved: () => void;
}

export interface MeasureChanges {
  move: (to: number) => void;
  split: () => void;
  merge: () => void;
  remove: () => Promise<void>;
}

/** What can be done with a measure among the others. What was typed into it is saved before. */
export function useMeasureChanges({
  measure,
  box,
  draft,
  pending,
  onCaret,
  onRemoved,
}: Subject): MeasureChanges {
  const { id } = measure;
  const putInTrash = usePutInTrash();

  /** Whether the engine has what was typed. */
  const settle = async (): Promise<boolean> => {
    await draft.commit();
    return pending.current.then(
      () => true,
      () => false,
    );
  };
  const change = async (work: () => Promise<unknown>): Promise<void> => {
    if (await settle()) await save(work);
  };

  return {
    move: (to) => {
      const at = box.current?.selectionStart ?? 0;
      void change(async () => {
        onCaret({ measureId: id, at });
        await engine.measure.move.mutate({ measureId: id, to });
      });
    },
    split: () => {
      const typed = box.current?.value ?? '';
      const indent = typed.length - typed.trimStart().length;
      const at = Math.max(0, (box.current?.selectionStart ?? 0) - indent);
      void change(async () => {
        const second = await engine.measure.split.mutate({ measureId: id, at });
        onCaret({ measureId: second, at: 0 });
      });
    },
    merge: () => {
      const at = measure.text.length;
      void change(async () => {
        await engine.measure.merge.mutate({ measureId: id });
        onCaret({ measureId: id, at });
      });
    },
    remove: async () => {
      if (await putInTrash('measure', [id])) onRemoved();
    },
  };
}
