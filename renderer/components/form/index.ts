export { FormDialog, type FormDialogProps } from './form-dialog.tsx';
export { FormRow } from './form-row.tsx';
export { FormChoice, FormName, FormText } from './form-text.tsx';
