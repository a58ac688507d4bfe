import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { LedgerImported, LedgerPlan, LedgerReading } from '../../shared/ledger-import.ts';
import { makeLibrary } from '../evidence/sample-library.ts';
import { juanzong, juanzongJson } from '../support/cli.ts';
import { tempFolder } from '../support/temp.ts';
import { officeLedger, workbook } from './books.ts';

interface Answer {
  reading: LedgerReading;
  plan: LedgerPlan;
  imported: LedgerImported | null;
}

it('`import-ledger` makes a case file of a ledger, and afterwards brings it up to date', async () => {
  const folder = tempFolder();
  const library = makeLibrary(folder);
  const file = workbook({ 台账: officeLedger() });
  const dry = await juanzongJson<Answer>('import-ledger', library, '--new', '林业局整改', file, '--dry-run');
  expect(dry).toMatchObject({ code: 0, json: { imported: null } });
  expect(dry.json.plan.rows).toHaveLength(4);
  const told = (await juanzong('import-ledger', library, '--new', '林业局整改', file, '--dry-run')).stdout;
  expect(told).toContain('整改措施：1.启用电子打卡。 ｜ 2.每月抽查轨迹。');
  const first = await juanzongJson<Answer>('import-ledger', library, '--new', '林业局整改', file);
  expect(first).toMatchObject({ code: 0, json: { imported: { added: 4 } } });
  const caseFileId = first.json.imported?.caseFileId ?? '';
  const map = join(folder, 'map.json');
  writeFileSync(map, JSON.stringify({ 联系电话: '备注', B: null }));
  const again = await juanzongJson<Answer>('import-ledger', library, caseFileId, file, '--map', map);
  expect(again.json.imported).toMatchObject({ added: 0, changed: 1, same: 3 });
  const text = (await juanzong('import-ledger', library, caseFileId, file, '--dry-run')).stdout;
  expect(text).toContain('第7—8行 不变 问题2');
  expect(text).toContain('D10 “整改措施”是公式');
  expect(text).toContain('只是预览');
});

it('names what is wrong with the call', async () => {
  const folder = tempFolder();
  const library = makeLibrary(folder);
  const file = workbook({ 台账: officeLedger() });
  const map = join(folder, 'map.json');
  writeFileSync(map, JSON.stringify({ 没有这一列: '备注' }));
  const cases = [
    [['import-ledger', library, file], 2, '二者只写其一'],
    [['import-ledger', library, '--new', '甲', file, '--map', map], 2, '不是台账的列'],
    [['import-ledger', library, '--new', '甲', file, '--sheet', '无'], 1, '没有名为“无”的工作表'],
    [['import-ledger', library, 'no-such-case', file], 1, 'no-such-case'],
    [['import-ledger', library, '--new', '甲', map], 1, '不是 .xlsx 或 .xls'],
  ] as const;
  for (const [words, code, message] of cases) {
    const run = await juanzong(...words);
    expect([run.code, run.stderr]).toEqual([code, expect.stringContaining(message)]);
  }
});
