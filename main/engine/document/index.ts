export { type GeneratedDocument, generateDocument } from './generate.ts';
export { DOCUMENT_KINDS, kindOf } from './kinds/index.ts';
export { readDocument } from './list.ts';
export { packPaper } from './paper.ts';
export type { PaperPreview, PreviewBlock, PreviewPage } from './preview.ts';
export { documentProcedures } from './procedures.ts';
export { documentNotFound, storedPaper } from './stored.ts';
