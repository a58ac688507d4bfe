export { draftOf } from './draft.ts';
export { titlesIn } from './measures.ts';
export { parseNotice } from './parse.ts';
export { type ReadNotice, readNotice } from './read-notice.ts';
export { docxText } from './source/docx.ts';
export { readSource, type Source } from './source/read.ts';
