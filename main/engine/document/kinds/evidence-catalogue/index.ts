import { type Block, normalisePunctuation, type Table } from '../../../gongwen/index.ts';
import { envelopeFields, officialPaper } from '../../envelope/index.ts';
import { adviceOnPages, pageRanges } from '../file-items/index.ts';
import { defineKind } from '../kind.ts';
import { SHEET_NAMES, sheetFoot, sheetHead } from '../sheet.ts';
import { oneLine } from '../text.ts';
import { collectEvidence, type EvidenceData, evidenceData, type Material } from './data.ts';

/** 佐证材料目录: what proves that a problem was dealt with, in the order in which it is bound. */
export const evidenceCatalogue = defineKind({
  key: 'evidence-catalogue',
  name: '佐证材料目录',
  about: 'either',
  example: { date: '2025-06-20', drafter: '陈立', checker: '周岚' },
  fileType: 'docx',
  data: evidenceData,
  fields: envelopeFields(['issuers'], SHEET_NAMES),
  collect: (db, scope) => collectEvidence(db, scope),
  advice: (db, scope) =>
    collectEvidence(db, scope).issues.flatMap(({ number, materials }) =>
      adviceOnPages(materials).map((advice) => `问题${number}：${advice}`),
    ),
  compose: (data) => {
    const count = data.issues.reduce((sum, { materials }) => sum + materials.length, 0);
    return officialPaper({
      format: 'plain',
      title: '巡察反馈问题整改佐证材料目录',
      envelope: { ...data, contact: null },
      orientation: 'landscape',
      signature: null,
      body: [
        ...sheetHead(data, SHEET_NAMES, 'landscape', `问题${data.issues.length}个，材料${count}件`),
        ...data.issues.flatMap(issueBlocks),
        ...sheetFoot(data, SHEET_NAMES),
      ],
    });
  },
});

function issueBlocks({ number, statement, disclosure, materials }: EvidenceData['issues'][number]): Block[] {
  const cover = `问题${number}（${disclosure}）：${oneLine(statement)}`;
  const blocks: Block[] = [{ kind: 'caption', left: cover, right: '' }];
  if (materials.length === 0) return [...blocks, { kind: 'caption', left: '（没有佐证材料）', right: '' }];
  return [...blocks, materialTable(materials)];
}

function materialTable(materials: readonly Material[]): Table {
  const ranges = pageRanges(materials);
  return {
    kind: 'table',
    size: '小五',
    columns: [
      { head: '序号', share: 10, align: 'centre' },
      { head: '材料名称', share: 44, align: 'left' },
      { head: '材料\n类型', share: 17, align: 'centre' },
      { head: '文号\n形成单位', share: 26, align: 'left' },
      { head: '形成日期', share: 20, align: 'centre' },
      { head: '对应\n措施', share: 13, align: 'centre' },
      { head: '页数', share: 10, align: 'centre' },
      { head: '起止页', share: 13, align: 'centre' },
      { head: '说明', share: 24, align: 'left' },
      { head: '提交人\n提交日期', share: 20, align: 'centre' },
      { head: 'SHA-256', share: 28, align: 'left' },
    ],
    rows: materials.map((item, index) => {
      const range = ranges[index];
      return [
        String(index + 1),
        item.name,
        item.type,
        [item.number, item.author].filter((part) => part !== null).join('\n'),
        item.date ?? '',
        measuresText(item.measures),
        item.pages === null ? '' : String(item.pages),
        range ? spanText(range.first, range.last) : '',
        item.note === null ? '' : normalisePunctuation(item.note),
        `${item.addedBy}\n${item.addedOn}`,
        item.sha256,
      ];
    }),
  };
}

/** 1-3、5: runs of numbers by their ends. */
function measuresText(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => spanText(first, last)).join('、');
}

function spanText(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}
