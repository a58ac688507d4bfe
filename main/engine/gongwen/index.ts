export { annexLabel, annexTitleLines } from './annex.ts';
export type {
  Annex,
  Attendance,
  Block,
  Colophon,
  FormCell,
  FormRow,
  Head,
  PaperFormat,
  Signature,
  Table,
  TableCaption,
  TableColumn,
} from './block.ts';
export { type ColophonRow, colophonRows } from './colophon.ts';
export { FONT_NAMES, LATIN_FONT } from './fonts.ts';
export {
  headHeight,
  letterLines,
  letterMark,
  type Mark,
  markOf,
  type SecrecyLine,
  type SignerLine,
  secrecyLines,
  signerLines,
} from './head/index.ts';
export { widthInCharacters } from './measure.ts';
export { packDocument } from './pack.ts';
export { withTextOnPageOne } from './page-one.ts';
export { LANDSCAPE, type PageProfile, paperSize, STANDARD, type Style, styledProfile } from './profile.ts';
export { type Section, sectionsOf } from './render.ts';
export { signatureLines } from './signature-lines.ts';
export { breakTitle } from './title.ts';
export { chineseNumeral, dateText, dateTextWithin, normalisePunctuation } from './typography/index.ts';
export { zipped } from './zip.ts';
