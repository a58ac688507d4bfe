export { checkFormat, correctFormat, readPaperFile } from './check.ts';
export { formatCheckProcedures } from './procedures.ts';
