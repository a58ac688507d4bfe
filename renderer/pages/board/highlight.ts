import type { Board, Tile } from '../../../shared/board.ts';
import type { Light } from '../../../shared/light.ts';
import type { Stage } from '../../../shared/vocabulary.ts';

/** What a reader has picked to see stand out on the wall chart. */
export type Highlight =
  | { by: 'light'; light: Light }
  | { by: 'stage'; stage: Stage }
  | { by: 'due'; within: number }
  | { by: 'department' | 'handler'; name: string | null }
  | { by: 'gap'; gap: keyof Board['gaps'] };

export function isSame(a: Highlight | null, b: Highlight): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a tile stands out. */
export function stands(highlight: Highlight, board: Board, tile: Tile): boolean {
  switch (highlight.by) {
    case 'light':
      return tile.light === highlight.light;
    case 'stage':
      return tile.stage === highlight.stage;
    case 'due':
      return board.due.some(({ within, issues }) => within === highlight.within && issues.includes(tile.id));
    case 'department':
      return tile.isOpen && tile.leadDepartment === highlight.name;
    case 'handler':
      return tile.isOpen && tile.handler === highlight.name;
    case 'gap':
      return board.gaps[highlight.gap].includes(tile.id);
  }
}
