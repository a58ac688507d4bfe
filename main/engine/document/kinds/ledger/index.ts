import type { KindField } from '../field.ts';
import { defineKind } from '../kind.ts';
import { collectLedger, type LedgerData, ledgerData } from './data.ts';
import { ledgerDocument } from './document.ts';
import { ledgerSheets } from './sheets.ts';

const FIELDS: readonly KindField<LedgerData>[] = [
  { key: 'inspectedUnit', name: '被巡察单位', type: 'line' },
  { key: 'inspectionBody', name: '巡察组', type: 'line' },
  { key: 'noticeDate', name: '日期', type: 'date', initially: 'today' },
];

/** 整改台账 for printing: A4 across, one row an issue. */
export const ledger = defineKind({
  key: 'ledger',
  name: '整改台账',
  about: 'caseFile',
  example: {},
  fileType: 'docx',
  data: ledgerData,
  fields: FIELDS,
  collect: collectLedger,
  compose: ledgerDocument,
});

/** 整改台账 for working with: the same rows with every field in a column of its own. */
export const ledgerWorkbook = defineKind({
  key: 'ledger-xlsx',
  name: '整改台账（电子表格）',
  about: 'caseFile',
  example: {},
  fileType: 'xlsx',
  data: ledgerData,
  fields: FIELDS,
  collect: collectLedger,
  compose: ledgerSheets,
});
