export { NameField, type NameFieldProps } from './name-field.tsx';
export { NamesField, type NamesFieldProps } from './names-field.tsx';
export { type Choice, choicesFor } from './suggest.ts';
export { type Register, useSuggestions } from './use-suggestions.ts';
