export { previewProcedures } from './procedures.ts';
