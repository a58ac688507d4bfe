export { DateField, type DateFieldProps } from './date-field.tsx';
export { readTypedDate, type TypedDate } from './date-text.ts';
export { type ControlProps, type FieldProps, Frame } from './frame.tsx';
export { SelectField, type SelectFieldProps } from './select-field.tsx';
export { TextField, type TextFieldProps } from './text-field.tsx';
export { dismissUnsaved, keepUnsaved, saveUnsaved, type Unsaved, useUnsaved } from './unsaved.ts';
export { type Reading, useDraft } from './use-draft.ts';
export { useOnLeaving } from './use-on-leaving.ts';
