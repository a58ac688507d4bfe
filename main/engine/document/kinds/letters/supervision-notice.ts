import type { Block, FormRow } from '../../../gongwen/index.ts';
import { oneLine } from '../text.ts';
import { attachmentNames } from './annexes.ts';
import { cellText, inline, numberMark } from './blocks.ts';
import { overdueOnes } from './concerned.ts';
import type { LetterData } from './data.ts';
import { COLUMNS, dateCell, pairs, ROW, remark, SIGNED, TEXT_ROW, wide } from './form-rows.ts';
import { ISSUE_LIST, isListed, issueList, problemTexts } from './issue-list.ts';
import { defineLetter } from './letter.ts';
import { RECEIPT_FIELDS } from './receipt.ts';
import { replyRules, sourceText, URGING_FIELDS } from './urging.ts';
import { missingCause, namesText, wantedTexts } from './words.ts';

/** 督办通知单: a sheet whose front goes out with what is to be done, and whose back returns with what was done. */
export const supervisionNotice = defineLetter({
  key: 'supervision-notice',
  name: '督办通知单',
  title: '巡察整改督办通知单',
  format: 'plain',
  fields: [...URGING_FIELDS, ...RECEIPT_FIELDS.filter(({ key }) => key !== 'receiverPost')],
  required: ['issuers', 'date'],
  names: { number: '督办号', issuers: '督办单位', date: '督办日期' },
  example: {
    issuers: ['青芦湾开发区巡察整改工作领导小组办公室'],
    numberCode: '青整办督',
    findings: '芦苑小区一期没有按整改方案在5月底前交付。',
    problems: '芦尾镇安置房建设滞后，过渡期安置费发放不及时',
    source: '党工委主要领导批示',
    category: '专项督办',
    requirements: '重新排定工期，明确一期、二期交付日期\n书面报送办理情况和佐证材料',
    leadDepartments: ['芦尾镇'],
    assisting: ['建设和交通局', '财政局'],
    leaders: ['陆知远'],
    handlers: ['何长河'],
    due: '2025-06-20',
    instruction: '请芦尾镇抓紧办理，进度每月向群众公开。',
    recordedBy: '卢一舟',
    recordedOn: '2025-06-04',
    date: '2025-06-05',
    contact: '褚行，0309-5550127',
  },
  // Without a record whom it is to is whoever has to act; the form names them as 主办单位.
  more: (_db, { supervisionId }) => (supervisionId == null ? { recipients: null } : {}),
  concerned: overdueOnes,
  missing: missingCause,
  body: bodyOf,
  annexes: (data) => issueList(data),
});

function bodyOf(data: LetterData): Block[] {
  return [
    { kind: 'caption', left: `督办号：${data.number ?? ''}`, right: dateCell(data.date) },
    { kind: 'form', size: '小四', columns: COLUMNS, rows: orderRows(data) },
    { kind: 'title', text: '督办事项办理情况', newPage: true },
    { kind: 'form', size: '小四', columns: COLUMNS, rows: handlingRows(data) },
  ];
}

/** The front: what is to be done. */
function orderRows(data: LetterData): FormRow[] {
  const { findings, issuers, recipients, contact } = data;
  const enclosed = attachmentNames(data, issueList(data));
  const addressed = recipients === null || recipients === namesText(data.leadDepartments) ? null : recipients;
  return [
    pairs(['督办来源', inline(sourceText(data) ?? '')], ['督办类别', data.category ?? '']),
    ...(addressed === null ? [] : [wide(ROW, '主　　送', inline(addressed))]),
    wide(TEXT_ROW, '督办事项', findings === null ? '' : oneLine(findings)),
    wide(TEXT_ROW, '涉及问题', problemsCell(data)),
    wide(TEXT_ROW, '督办要求', counted(wantedTexts(data))),
    pairs(['主办单位', namesText(data.leadDepartments)], ['协办单位', namesText(data.assisting)]),
    pairs(['分管领导', namesText(data.leaders)], ['经 办 人', namesText(data.handlers)]),
    pairs(['完成时限', dateCell(data.due)], ['联 系 人', inline(contact ?? '')]),
    wide(ROW, '报送要求', counted(replyRules(data))),
    ...(enclosed.length === 0 ? [] : [wide(ROW, '附　　件', counted(enclosed.map(inline)))]),
    wide(ROW, '督办单位\n（盖章）', issuers.map(inline).join('、')),
    remark('领导批示', cellText(data.instruction), SIGNED, INSTRUCTION),
    pairs(['签 收 人', inline(data.receiver ?? '')], ['签收时间', dateCell(data.receivedOn)]),
    pairs(['创 建 人', inline(data.recordedBy ?? '')], ['创建时间', dateCell(data.recordedOn)]),
  ];
}

/** The back: what was done. */
function handlingRows(data: LetterData): FormRow[] {
  const sealed = '主办单位（盖章）：　　　　　　　　　年　　月　　日';
  return [
    wide(ROW, '督 办 号', inline(data.number ?? '')),
    remark('办理情况', cellText(data.handling), sealed, HANDLING),
    remark('催办记录', cellText(data.urgings), undefined, URGINGS),
    remark('落实情况', cellText(data.implementation), undefined, URGINGS),
    remark('审结意见', cellText(data.conclusion), SIGNED, URGINGS),
  ];
}

/** Heights in millimetres. */
const INSTRUCTION = 32;
const HANDLING = 60;
const URGINGS = 40;

function problemsCell(data: LetterData): string {
  if (isListed(data)) return `共${data.issues.length}个，见附件《${ISSUE_LIST}》。`;
  return problemTexts(data).join('\n');
}

function counted(texts: readonly string[]): string {
  if (texts.length < 2) return texts.join('');
  const mark = numberMark(texts);
  return texts.map((text, index) => `${index + 1}${mark}${text}`).join('\n');
}
