export type { Block, BodyParagraph, Form, FormCell, FormRow, Heading, Table, TableColumn } from './block.ts';
export { widthInCharacters } from './measure.ts';
export { type Properties, packDocument } from './pack.ts';
export { LANDSCAPE, type PageProfile, STANDARD, textArea } from './profile.ts';
export { breakTitle } from './title.ts';
export { chineseNumeral, dateText, dateTextWithin, normalisePunctuation } from './typography/index.ts';
export { zipped } from './zip.ts';
