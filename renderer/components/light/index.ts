export { useLightTable } from './use-light-table.ts';
