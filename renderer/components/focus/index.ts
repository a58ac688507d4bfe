export { focusPage, usePageFocus } from './page-focus.ts';
export { useReturnFocus } from './use-return-focus.ts';
