import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { chainHead } from '../../main/engine/audit/index.ts';
import { CASE } from '../evidence/sample-library.ts';
import { openOffice } from '../issue/office.ts';
import { tempFolder } from '../support/temp.ts';

/** The ledger that the program writes of the sample, with what somebody changed in its second row, by head. */
async function exportedLedger(changes: Readonly<Record<string, string>> = {}) {
  const office = openOffice();
  const [first, second] = office.issueIds;
  await office.engine.issue.update({
    issueId: first,
    patch: {
      dueDate: '2026-06-30',
      leadDepartment: '资源股',
      responsibleDepartments: ['办公室', '防火办'],
      responsibleLeader: '何敬之',
      handler: '苏宁',
    },
  });
  await office.engine.issue.update({
    issueId: second,
    patch: { rectificationKind: 'longTerm', nextReviewDate: '2026-09-30' },
  });
  const { path } = await office.engine.document.generate({ caseFileId: CASE, kind: 'ledger-xlsx' });
  const copy = join(tempFolder(), '台账.xlsx');
  const bytes = readFileSync(path);
  writeFileSync(copy, Object.keys(changes).length === 0 ? bytes : edited(bytes, changes));
  return { office, request: { source: { path: copy }, target: { caseFileId: CASE } } };
}

/** The workbook as a spreadsheet program writes it after somebody has typed. */
function edited(bytes: Uint8Array, changes: Readonly<Record<string, string>>): Uint8Array {
  const book = read(bytes, { cellNF: true });
  const sheet = book.Sheets['整改台账'];
  if (!sheet) throw new Error('the workbook has no ledger');
  const [heads = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  for (const [head, text] of Object.entries(changes)) {
    sheet[utils.encode_cell({ r: 1, c: heads.indexOf(head) })] = { t: 's', v: text };
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

it('the program’s own ledger, imported back as it is, changes nothing', async () => {
  const { office, request } = await exportedLedger();
  const head = chainHead(office.library.db);
  const { rows } = await office.engine.ledgerImport.plan(request);
  expect(rows.map(({ kind, changes }) => [kind, changes])).toEqual([
    ['same', []],
    ['same', []],
    ['same', []],
  ]);
  await office.engine.ledgerImport.run(request);
  expect(chainHead(office.library.db)).toEqual(head);
});

it('what is typed into an empty date of it becomes a date', async () => {
  const { request } = await exportedLedger();
  const sheet = read(readFileSync(request.source.path), { cellNF: true, sheetStubs: true }).Sheets[
    '整改台账'
  ];
  if (!sheet) throw new Error('the workbook has no ledger');
  const [heads = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  const cell = sheet[utils.encode_cell({ r: 1, c: heads.indexOf('完成日期') })];
  expect(cell).toMatchObject({ t: 'z', z: 'yyyy-mm-dd' });
});

it('what somebody changed in it counts, unless the program has moved on since it was written', async () => {
  const { office, request } = await exportedLedger({
    责任人: '谢文',
    责任领导: '程立',
    整改时限: '2026年5月底',
  });
  const [first] = office.issueIds;
  await office.engine.issue.update({ issueId: first, patch: { handler: '陆远' } });
  const { rows } = await office.engine.ledgerImport.plan(request);
  expect(rows.map(({ kind }) => kind)).toEqual(['conflict', 'same', 'same']);
  expect(
    rows[0]?.changes.map(({ field, before, after, conflict }) => [field, before, after, conflict]),
  ).toEqual([
    ['responsibleLeader', '何敬之', '程立', false],
    ['handler', '陆远', '谢文', true],
    ['dueDate', '2026-06-30', '2026-05-31', false],
  ]);
  await office.engine.ledgerImport.run(request);
  expect(await office.engine.issue.get({ issueId: first })).toMatchObject({
    handler: '陆远',
    responsibleLeader: '程立',
    dueDate: '2026-05-31',
  });
});
