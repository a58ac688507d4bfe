export { datesIn, isoDate, rangesIn } from './dates.ts';
export { draftOf } from './draft.ts';
export { enumerationOf } from './enumeration.ts';
export { titlesIn } from './measures.ts';
export { parseNotice } from './parse.ts';
export { type ReadNotice, readNotice } from './read-notice.ts';
export { shadowOf } from './shadow.ts';
export { docxText } from './source/docx.ts';
export { readSource, type Source } from './source/read.ts';
