export { CreateDialog, type CreateDialogProps } from './create-dialog.tsx';
