/* The procedures are not among the exports: every procedure is built on this folder. */
export { changeUndoably, editingLibrary } from './edit.ts';
export { type TakenBack, takeBack, type UndoState, undoState } from './take-back.ts';
