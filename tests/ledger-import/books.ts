import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, type WorkSheet, write } from '@e965/xlsx';
import { tempFolder } from '../support/temp.ts';

/** What stands in a cell: `{ f }` is a formula, with a result or without; `{ z }` a number shown in a format. */
export type Content = string | number | null | { f: string; v?: number } | { v: number; z: string };

export interface SheetPlan {
  rows: readonly (readonly Content[])[];
  /** A1:J1 */
  merges?: readonly string[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

/** Writes a workbook and returns its path. @param type `biff8` is the .xls of Excel 97 */
export function workbook(
  sheets: Readonly<Record<string, SheetPlan>>,
  type: 'xlsx' | 'biff8' = 'xlsx',
  name = `整改台账.${type === 'xlsx' ? 'xlsx' : 'xls'}`,
): string {
  const book = utils.book_new();
  for (const [title, plan] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(plan), title);
  const path = join(tempFolder(), name);
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: type, bookSST: true });
  writeFileSync(path, bytes);
  return path;
}

function sheetOf({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetPlan): WorkSheet {
  const plain = rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)));
  const sheet = utils.aoa_to_sheet(plain, { sheetStubs: true });
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === null || typeof cell !== 'object') return;
      sheet[utils.encode_cell({ r, c })] = { t: 'n', ...cell };
    });
  });
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  sheet['!rows'] = rows.map((_, index) => ({ hidden: hiddenRows.includes(index + 1) }));
  const width = Math.max(...rows.map((row) => row.length));
  sheet['!cols'] = Array.from({ length: width }, (_, index) => ({ hidden: hiddenColumns.includes(index) }));
  return sheet;
}

/** A ledger as offices write them: a title, a unit, a head of two rows, problems over several rows, totals and notes. */
export function officeLedger(changes: Readonly<Record<string, Content>> = {}): SheetPlan {
  const rows: Content[][] = [
    ['云川县林业局党组巡察反馈问题整改台账'],
    ['填报单位：云川县林业局', null, null, null, null, null, null, null, '填报时间：2026年3月1日'],
    ['序号', '类别', '反馈问题', '整改措施', '整改责任', null, null, '整改时限', '整改情况', '联系电话'],
    [null, null, null, null, '责任领导', '责任部门', '责任人', null, null, null],
    ['一、履行主责主业方面'],
    [
      1,
      '队伍管理',
      '护林员巡山记录补登',
      '1.启用电子打卡。2.每月抽查轨迹。',
      '何敬之',
      '资源股',
      '苏宁',
      { v: 46_203, z: 'yyyy/m/d' },
      '已完成',
      '0812',
    ],
    [
      2,
      '队伍管理',
      '林区防火值守不严',
      '制定值守办法',
      '何敬之',
      '防火办、办公室',
      '苏宁',
      '2026年6月底',
      '正在整改',
      null,
    ],
    [null, null, null, '每季度开展一次演练', null, null, null, '2026.9.30', null, null],
    ['二、资金管理方面'],
    [3, '采购管理', '苗木验收把关松', { f: 'A1+1' }, '邵平', '计财股', '白岚', '立行立改', '基本完成', null],
    [null],
    [4, '采购管理', '合同归档不及时', '=HYPERLINK("x")', '邵平', '计财股', '白岚', '近期', '已销号', null],
    ['合计', null, '4个'],
    ['注：本表由办公室汇总，数据截至2月底'],
    ['填表人：苏宁', null, null, '审核人：何敬之'],
  ];
  for (const [place, content] of Object.entries(changes)) {
    const { r, c } = utils.decode_cell(place);
    const row = rows[r] ?? [];
    row[c] = content;
    rows[r] = row;
  }
  return {
    rows,
    merges: [
      'A1:J1',
      'E3:G3',
      'A3:A4',
      'B3:B4',
      'C3:C4',
      'D3:D4',
      'H3:H4',
      'I3:I4',
      'J3:J4',
      'A5:J5',
      'A7:A8',
      'B7:B8',
      'C7:C8',
      'E7:E8',
      'F7:F8',
      'G7:G8',
      'I7:I8',
      'A9:J9',
      'A14:J14',
    ],
  };
}
