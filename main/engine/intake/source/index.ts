export { type ListPlace, type Numbering, readNumbering } from './numbering.ts';
