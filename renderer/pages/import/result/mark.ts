import { useMemo } from 'react';
import { heirOf } from '../model/check.ts';
import type { Doubt } from '../model/doubts.ts';
import { openDoubts, useChecking } from '../model/wizard.ts';

/** How a piece is to be shown. */
export interface Mark {
  selected: boolean;
  /** What nobody has dealt with yet. */
  doubts: readonly Doubt[];
}

export function useMark(piece: string): Mark {
  const selected = useChecking(
    ({ selection, check }) => selection !== null && heirOf(check, selection.piece) === piece,
  );
  const doubts = useChecking((checking) => checking.doubts);
  const check = useChecking((checking) => checking.check);
  const own = useMemo(
    () => openDoubts({ doubts, check }).filter((doubt) => heirOf(check, doubt.piece) === piece),
    [doubts, check, piece],
  );
  return { selected, doubts: own };
}
