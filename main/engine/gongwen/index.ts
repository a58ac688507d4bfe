export type {
  Attendance,
  Block,
  FormCell,
  FormRow,
  PaperFormat,
  Signature,
  Table,
  TableColumn,
} from './block.ts';
export { widthInCharacters } from './measure.ts';
export { packDocument } from './pack.ts';
export { LANDSCAPE, type PageProfile, paperSize, STANDARD, type Style, styledProfile } from './profile.ts';
export { signatureLines } from './signature.ts';
export { breakTitle } from './title.ts';
export { chineseNumeral, dateText, dateTextWithin, normalisePunctuation } from './typography/index.ts';
export { zipped } from './zip.ts';
