export { previewOf } from './preview.ts';
export { previewProcedures } from './procedures.ts';
