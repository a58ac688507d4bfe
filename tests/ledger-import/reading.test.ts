import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bookAnswer } from '../../main/engine/ledger-import/book/book-answer.ts';
import type { Grid } from '../../main/engine/ledger-import/book/grid.ts';
import { LARGEST_PART } from '../../main/engine/ledger-import/book/limits.ts';
import { readBook } from '../../main/engine/ledger-import/book/read-book.ts';
import { readDate } from '../../main/engine/ledger-import/sheet/dates.ts';
import { readMeasures } from '../../main/engine/ledger-import/sheet/measures.ts';
import { layoutOf, readLedger } from '../../main/engine/ledger-import/sheet/read-ledger.ts';
import type { LedgerChoice } from '../../shared/ledger-import.ts';
import { tempFolder } from '../support/temp.ts';
import { officeLedger, type SheetPlan, workbook } from './books.ts';

/** What the worker reads, without starting it each time; files that nobody can trust go through it below. */
const gridsIn = async (path: string): Promise<Grid[]> => {
  const answer = await bookAnswer(path);
  if (answer.kind !== 'read') throw new Error(answer.kind);
  return answer.grids;
};
const read = async (sheets: Record<string, SheetPlan>, choice: LedgerChoice = {}) =>
  readLedger(await gridsIn(workbook(sheets)), choice);
const fieldsOf = async (...heads: string[]) => {
  const { layout } = await read({
    台账: { rows: [heads, heads.map((head) => `${head}的内容，很长的一段文字`)] },
  });
  return Object.fromEntries(layout.columns.map(({ head, field }) => [head, field]));
};

describe('finding the table', () => {
  it('looks past other sheets, title lines and a head of two rows', async () => {
    const { layout } = await read({
      填表说明: { rows: [['本表每月报送一次'], ['序号按反馈意见编排']] },
      台账: officeLedger(),
    });
    expect(layout).toMatchObject({
      sheet: '台账',
      headRow: 3,
      headRows: 2,
      unit: '云川县林业局',
      title: '云川县林业局党组巡察反馈问题整改台账',
    });
    expect(layout.columns.map(({ head, field }) => [head, field])).toContainEqual([
      '整改责任/责任人',
      'handler',
    ]);
  });

  it('knows a head of two rows without merged cells', async () => {
    const { layout, entries } = await read({
      台账: {
        rows: [
          ['整改台账'],
          ['序号', '反馈问题', '整改责任', null, '整改时限', null],
          [null, null, '单位', '领导', '起', '止'],
          [1, '档案管理不规范', '办公室', '何敬之', '2026.1.5', '2026.3.31'],
        ],
      },
    });
    expect(layout).toMatchObject({ headRow: 2, headRows: 2 });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.values).toMatchObject({
      statement: '档案管理不规范',
      startDate: '2026-01-05',
      dueDate: '2026-03-31',
    });
  });

  it('knows the usual names of columns', async () => {
    expect(
      await fieldsOf(
        '序号',
        '存在问题',
        '整改举措',
        '牵头领导',
        '牵头部门',
        '责任科室',
        '经办人',
        '完成时限',
        '备注',
      ),
    ).toEqual({
      序号: 'sequence',
      存在问题: 'statement',
      整改举措: 'measures',
      牵头领导: 'responsibleLeader',
      牵头部门: 'leadDepartment',
      责任科室: 'responsibleDepartments',
      经办人: 'handler',
      完成时限: 'dueDate',
      备注: 'detail',
    });
    expect(
      await fieldsOf(
        '编号',
        '问题描述',
        '责任单位（部门）',
        '整改期限',
        '实际完成时间',
        '整改进展',
        '整改类型',
      ),
    ).toEqual({
      编号: 'number',
      问题描述: 'statement',
      '责任单位（部门）': 'responsibleDepartments',
      整改期限: 'dueDate',
      实际完成时间: 'completedDate',
      整改进展: 'outcome',
      整改类型: 'rectificationKind',
    });
  });

  it('names the sheets that look like ledgers too and were not read', async () => {
    const rows = [
      ['序号', '问题', '措施', '责任单位'],
      [1, '学习记录补抄', '规范记录', '宣传科'],
    ];
    const sheets = { 思想建设: { rows }, 说明: { rows: [['按月报送']] }, 纪律建设: { rows } };
    const { leftOut } = await read(sheets);
    expect(leftOut).toEqual([
      {
        place: '工作表“纪律建设”',
        kind: 'unused',
        text: expect.stringContaining('表头下有1行，这次没有导入'),
      },
    ]);
  });

  it('takes what a person says of a column over what it proposes', async () => {
    const { layout, entries } = await read({ 台账: officeLedger() }, { columns: { J: 'detail', B: null } });
    expect(layout.columns.find(({ letter }) => letter === 'B')).toMatchObject({ field: null });
    expect(entries[0]?.values).toMatchObject({ category: null, detail: '联系电话：0812' });
    await expect(read({ 台账: officeLedger() }, { columns: { Z: 'detail' } })).rejects.toThrow('没有“Z”列');
    await expect(read({ 台账: officeLedger() }, { sheet: '没有' })).rejects.toThrow('没有名为“没有”的工作表');
  });

  it('says so where there is none', async () => {
    const rows = [
      ['姓名', '电话'],
      ['苏宁', '0812'],
    ];
    const grids = await gridsIn(workbook({ 通讯录: { rows } }));
    expect(layoutOf(grids, {})).toBeNull();
    expect(() => readLedger(grids, {})).toThrow('没有找到台账的表头');
  });
});

describe('rows', () => {
  it('that repeat the problem for each measure are one issue, hidden ones too', async () => {
    const { entries } = await read({
      台账: {
        rows: [
          ['序号', '反馈问题', '整改措施', '责任人'],
          [1, '档案管理不规范', '清理积存档案', '苏宁'],
          [1, '档案管理不规范', '明确保管责任', '苏宁'],
          ['序号', '反馈问题', '整改措施', '责任人'],
          [2, '值班记录不全', '统一记录格式', '白岚'],
        ],
        hiddenRows: [5],
        hiddenColumns: [3],
      },
    });
    expect(
      entries.map(({ row, lastRow, hidden, values }) => [
        row,
        lastRow,
        hidden,
        values.measures.length,
        values.handler,
      ]),
    ).toEqual([
      [1, 2, false, 2, '苏宁'],
      [4, 4, true, 1, '白岚'],
    ]);
  });
});

describe('how far an issue is', () => {
  const completionsOf = async (heads: string[], ...rows: (string | null)[][]) => {
    const sheet = [
      ['问题', '措施', '时限', ...heads],
      ...rows.map((own) => ['护林员巡山记录补登', '启用电子打卡', '2026.6.1', ...own]),
    ];
    const { entries } = await read({ 台账: { rows: sheet } });
    return entries.map(({ values }) => values.completion);
  };

  it('is told by a tick, or by the head that a tick stands under', async () => {
    expect(await completionsOf(['是否完成'], ['√'])).toEqual(['completed']);
    expect(await completionsOf(['是否完成'], ['×'])).toEqual(['notCompleted']);
    const heads = ['已完成', '基本完成', '未完成'];
    expect(await completionsOf(heads, ['√', null, null])).toEqual(['completed']);
    expect(await completionsOf(heads, [null, '√', null])).toEqual(['basicallyCompleted']);
    expect(await completionsOf(heads, [null, null, '√'])).toEqual(['notCompleted']);
  });

  it('is as far as the last of its measures', async () => {
    expect(await completionsOf(['完成情况'], ['已完成'], ['未完成'])).toEqual(['notCompleted']);
  });
});

it.each([
  ['2021.3.18', '2021-03-18'],
  ['2021年3月18日前', '2021-03-18'],
  ['2021/3/18', '2021-03-18'],
  ['20210318', '2021-03-18'],
  ['二〇二一年三月十八日', '2021-03-18'],
  ['2021年2月底', '2021-02-28'],
  ['2021年3月', '2021-03-31'],
  ['2021年底', '2021-12-31'],
  ['2021年3月1日至6月30日', '2021-06-30'],
  ['立行立改', null],
  ['3月18日', null],
  ['2021年13月1日', null],
  ['近期', null],
])('a time limit of %s is %s', (text, day) => {
  const date = readDate({ kind: 'text', text }, 'limit');
  expect(date.day).toBe(day);
  expect(date.fault === null).toBe(day !== null || text === '立行立改');
});

it('a day that is only a month is no day on which something was done', () => {
  expect(readDate({ kind: 'text', text: '2021年3月' }, 'point')).toMatchObject({
    day: null,
    fault: expect.any(String),
  });
  expect(readDate({ kind: 'number', text: '44273', value: 44_273 }, 'point').day).toBe('2021-03-18');
});

it.each([
  ['1.修订制度。2.开展培训。', ['1.修订制度。', '2.开展培训。']],
  ['一是修订制度；二是开展培训', ['一是修订制度；', '二是开展培训']],
  ['主要措施：\n（1）修订制度\n（2）开展培训', ['（1）修订制度', '（2）开展培训']],
  ['修订制度；开展培训', ['修订制度；开展培训']],
])('the measures in %j', (text, texts) => {
  expect(readMeasures(text, true).texts).toEqual(texts);
});

describe('a hostile file', () => {
  const changed = (edit: (parts: Record<string, Uint8Array>) => void): string => {
    const parts = unzipSync(readFileSync(workbook({ 台账: officeLedger() })));
    edit(parts);
    const path = join(tempFolder(), '台账.xlsx');
    writeFileSync(path, zipSync(parts, { level: 1 }));
    return path;
  };
  const SHEET = 'xl/worksheets/sheet1.xml';
  const rewritten = (from: string, to: string): string =>
    changed((parts) => {
      parts[SHEET] = strToU8(new TextDecoder().decode(parts[SHEET]).replace(from, to));
    });

  it('that swells when it is unpacked is refused', async () => {
    const path = changed((parts) => {
      parts['xl/worksheets/sheet2.xml'] = new Uint8Array(LARGEST_PART + 1);
    });
    await expect(readBook(path, '台账.xlsx')).rejects.toThrow('内容过多');
  });

  it('that claims cells at the end of the sheet, and merges all of it, is read without room for what lies between', async () => {
    const far = rewritten(
      '</sheetData>',
      '<row r="1048576"><c r="B1048576" t="str"><v>远</v></c></row></sheetData>',
    );
    const [grid] = await readBook(far, '台账.xlsx');
    expect(grid?.rows.at(-1)).toMatchObject({ index: 1_048_575 });
    const merged = rewritten(
      '<mergeCells',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><ignored',
    );
    await expect(readBook(merged, '台账.xlsx').then((grids) => grids.length)).resolves.toBe(1);
  });

  it('that points elsewhere or calls programs is read for the values in it', async () => {
    const path = changed((parts) => {
      parts['xl/externalLinks/externalLink1.xml'] = strToU8(
        '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
      );
      parts[SHEET] = strToU8(
        new TextDecoder()
          .decode(parts[SHEET])
          .replace(
            '</sheetData>',
            '<row r="20"><c r="C20" t="str"><f>cmd|"/c calc"!A1</f><v>结果</v></c></row></sheetData>',
          ),
      );
    });
    const [grid] = await readBook(path, '台账.xlsx');
    expect(grid?.rows.at(-1)?.cells).toEqual([[2, { kind: 'text', text: '结果' }]]);
  });

  it('with formulas that hold no result gives no noughts for them', async () => {
    const path = rewritten(
      '</sheetData>',
      '<row r="20"><c r="C20"><f>1+1</f><v></v></c><c r="D20"><f>1+1</f></c><c r="E20"/></row></sheetData>',
    );
    const [grid] = await gridsIn(path);
    expect(grid?.rows.at(-1)?.cells).toEqual([
      [2, { kind: 'formula' }],
      [3, { kind: 'formula' }],
    ]);
  });

  it('that is no workbook is named', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.xlsx'), '序号,问题');
    writeFileSync(join(folder, 'b.xlsx'), zipSync({ 'a.txt': strToU8('x') }));
    mkdirSync(join(folder, 'c.xlsx'));
    const locked = CFB.utils.cfb_new();
    CFB.utils.cfb_add(locked, 'EncryptionInfo', Buffer.of(4, 0, 4, 0));
    CFB.utils.cfb_add(locked, 'EncryptedPackage', Buffer.alloc(4096, 7));
    writeFileSync(join(folder, 'd.xlsx'), Buffer.from(CFB.write(locked, { type: 'buffer' })));
    await expect(readBook(join(folder, 'd.xlsx'), 'd.xlsx')).rejects.toThrow('设有打开密码');
    await expect(readBook(join(folder, 'a.xlsx'), 'a.xlsx')).rejects.toThrow('不是 .xlsx 或 .xls');
    await expect(readBook(join(folder, 'b.xlsx'), 'b.xlsx')).rejects.toThrow('已损坏');
    await expect(readBook(join(folder, 'c.xlsx'), 'c.xlsx')).rejects.toThrow('不是文件');
  });
});
