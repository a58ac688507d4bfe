import { envelopeFields } from '../../envelope/index.ts';
import type { KindField } from '../field.ts';
import { defineKind, type TypedValues } from '../kind.ts';
import { SHEET_NAMES } from '../sheet.ts';
import { collectLedger, type LedgerData, ledgerData } from './data.ts';
import { ledgerDocument } from './document.ts';
import { ledgerSheets } from './sheets.ts';

const FIELDS: readonly KindField<LedgerData>[] = [
  { key: 'inspectionBody', name: '反馈来源', type: 'line' },
  ...envelopeFields(['issuers'], SHEET_NAMES),
];

const EXAMPLE: TypedValues = {
  date: '2025-06-30',
  drafter: '陈立',
  checker: '周岚',
  signers: ['郁长风'],
};

/** 整改台账 for printing: A4 across, one row an issue. */
export const ledger = defineKind({
  key: 'ledger',
  name: '整改台账',
  about: 'caseFile',
  example: EXAMPLE,
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
  example: EXAMPLE,
  fileType: 'xlsx',
  data: ledgerData,
  fields: FIELDS,
  collect: collectLedger,
  compose: ledgerSheets,
});
