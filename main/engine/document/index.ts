export { requireComplete } from './complete.ts';
export { generateDocument } from './generate.ts';
export { type GeneratedDocument, keepPaper } from './keep.ts';
export {
  DOCUMENT_KINDS,
  type DocumentKind,
  kindOf,
  type LetterSource,
  letterOfSource,
  type Scope,
  type TypedValues,
} from './kinds/index.ts';
export { compareNotices } from './kinds/public-notice/compare.ts';
export { paperName, readDocument } from './list.ts';
export { type Paper, packPaper } from './paper.ts';
export { type PaperPreview, type PreviewBlock, type PreviewPage, previewOf } from './preview.ts';
export { documentProcedures, fieldValue } from './procedures.ts';
export { documentNotFound, storedPaper } from './stored.ts';
