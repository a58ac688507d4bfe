import { expect, test } from 'vitest';
import { paperBytes, paragraphs, part } from './papers.ts';

const DATA = {
  issuers: ['中共松岭县档案局党组'],
  inspectionBody: '县委第四巡察组',
  issueNumber: 12,
  statement: '库房设备长期损坏',
  section: '关于履行主责主业方面',
  category: null,
  rectificationKind: '立行立改',
  dueDate: '2022-12-31',
  completedDate: null,
  leadDepartment: '保管股',
  responsibleDepartments: ['办公室'],
  responsibleLeader: null,
  handler: '李明',
  measures: ['一是更换设备12台.', '二是明确专人'],
  outcome: null,
  regulations: ['库房管理办法'],
  completion: '已完成',
  evidence: [
    { name: '验收单 (2022).pdf', measures: [1], pageCount: 2, date: '2022-09-01' },
    { name: '照片.png', measures: [], pageCount: null, date: null },
  ],
};

test('every field has its label, every step of the chain its place to sign', async () => {
  const lines = paragraphs(await paperBytes('closure-form', DATA));
  for (const text of [
    '巡察反馈问题整改销号审批表',
    '库房设备长期损坏',
    '一是更换设备12台。',
    '《库房管理办法》',
    '（共2件）',
    '1.验收单 (2022).pdf（措施1，2022年9月1日，2页）',
    '2.照片.png',
    '立行立改',
    '2022年12月31日',
    '已完成',
    '销号日期',
  ]) {
    expect(lines).toContain(text);
  }
  expect(lines.filter((line) => line.startsWith('签字'))).toHaveLength(8);
  expect(lines.join()).not.toMatch(/null|undefined/u);
});

test('a person’s evidence names stay as they are', async () => {
  const name = `a"b',c;d.docx`;
  const data = { ...DATA, evidence: [{ name, measures: [], pageCount: null, date: null }] };
  expect(part(await paperBytes('closure-form', data), 'word/document.xml')).toContain(
    `1.${name.replaceAll('"', '&quot;').replaceAll("'", '&apos;')}`,
  );
});
