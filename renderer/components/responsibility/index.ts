export { HandOverDialog, type HandOverDialogProps } from './hand-over-dialog.tsx';
export { Handovers } from './handovers.tsx';
