import { defineKind } from '../kind.ts';
import { collectLedger, ledgerData } from './data.ts';
import { ledgerDocument } from './document.ts';
import { ledgerSheets } from './sheets.ts';

/** 整改台账 for printing: A4 across, one row an issue. */
export const ledger = defineKind({
  key: 'ledger',
  name: '整改台账',
  perIssue: false,
  fileType: 'docx',
  data: ledgerData,
  collect: collectLedger,
  compose: ledgerDocument,
});

/** 整改台账 for working with: the same rows with every field in a column of its own. */
export const ledgerWorkbook = defineKind({
  key: 'ledger-xlsx',
  name: '整改台账（电子表格）',
  perIssue: false,
  fileType: 'xlsx',
  data: ledgerData,
  collect: collectLedger,
  compose: ledgerSheets,
});
