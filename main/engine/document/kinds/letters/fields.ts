import type { KindField } from '../field.ts';
import type { LetterData } from './data.ts';

/** What every letter ends with. */
export const CLOSING_FIELDS: readonly KindField<LetterData>[] = [
  { key: 'sender', name: '发文单位', type: 'line' },
  { key: 'date', name: '成文日期', type: 'date', initially: 'today' },
  { key: 'contact', name: '联系人及电话', type: 'line' },
];
