import type { Completion } from './vocabulary.ts';

/** How many issues of each completion; `notStated` counts those of which nobody has said. */
export type CompletionCounts = Record<Completion | 'notStated', number>;
