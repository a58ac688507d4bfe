export { draftOf } from './draft.ts';
export { parseNotice } from './parse.ts';
export { docxText } from './source/docx.ts';
export { readSource, type Source } from './source/read.ts';
