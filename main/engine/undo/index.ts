/* The procedures are not among the exports: every procedure is built on this folder. */
export { changeUndoably, editingLibrary } from './edit.ts';
export { forgetSteps } from './stacks.ts';
export { type TakenBack, takeBack, type UndoState, undoState } from './take-back.ts';
