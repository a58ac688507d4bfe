export { generateDocument } from './generate.ts';
export { DOCUMENT_KINDS, kindOf } from './kinds/index.ts';
export { packPaper } from './paper.ts';
export { documentProcedures } from './procedures.ts';
