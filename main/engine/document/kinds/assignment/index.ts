import { type Block, type FormRow, normalisePunctuation } from '../../../gongwen/index.ts';
import { envelopeFields, officialPaper } from '../../envelope/index.ts';
import type { Paper } from '../../paper.ts';
import { defineKind } from '../kind.ts';
import { cellText, inline } from '../letters/blocks.ts';
import { COLUMNS, dateCell, pairs, ROW, remark, TEXT_ROW, wide } from '../letters/form-rows.ts';
import { namesText } from '../letters/words.ts';
import { oneLine } from '../text.ts';
import { type AssignmentData, assignmentData, collectAssignment } from './data.ts';

/** 问题交办单: hands one issue over to who has to rectify it, in two copies, of which one comes back. */
export const assignment = defineKind({
  key: 'assignment',
  name: '问题交办单',
  about: 'issue',
  fileType: 'docx',
  data: assignmentData,
  fields: [
    { key: 'source', name: '来源', type: 'line' },
    { key: 'statement', name: '问题描述', type: 'text', required: true },
    { key: 'category', name: '问题类别', type: 'line' },
    { key: 'nature', name: '问题性质', type: 'line' },
    { key: 'requirements', name: '整改要求', type: 'text', required: true },
    { key: 'responsibleLeader', name: '牵头责任领导', type: 'line' },
    { key: 'leadDepartment', name: '牵头单位', type: 'line', required: true },
    { key: 'responsibleDepartments', name: '责任单位', type: 'names' },
    { key: 'assisting', name: '配合单位', type: 'names' },
    { key: 'handler', name: '责任人', type: 'line' },
    { key: 'due', name: '整改时限', type: 'date', required: true },
    { key: 'reporting', name: '报送要求', type: 'text' },
    { key: 'receiver', name: '签收人', type: 'line' },
    { key: 'receivedOn', name: '签收时间', type: 'date' },
    { key: 'feedback', name: '反馈栏', type: 'text' },
    ...envelopeFields(['issuers', 'date'], {
      number: '交办单编号',
      issuers: '交办单位',
      date: '交办日期',
    }),
  ],
  example: {
    issuers: ['青芦湾开发区巡察整改工作领导小组办公室'],
    numberCode: '青整办交',
    source: '市委第三巡察组常规巡察反馈意见（2024年12月24日），问题3',
    statement: '招商引资重数量轻质量，入区项目与主导产业关联度不高',
    category: '推动高质量发展用力不够，产业和空间质效不高',
    nature: '集中整改',
    requirements: '制定项目准入评审办法，重新梳理主导产业链，对在谈项目逐个复评，按月通报签约项目结构',
    responsibleLeader: '孟庭安',
    leadDepartment: '经济发展局',
    responsibleDepartments: ['投资促进局', '自然资源分局'],
    assisting: ['财政局', '督查室'],
    handler: '白新桐',
    due: '2025-05-31',
    reporting: '每月25日前报送进展，完成后5日内报送书面报告和佐证材料',
    date: '2025-01-15',
    contact: '褚行，0309-5550127',
  },
  collect: collectAssignment,
  compose,
});

/** In millimetres. */
const FEEDBACK = 45;

const TITLE = '巡察反馈问题交办单';

/** Two copies of one sheet, each on a page of its own. */
const COPIES = ['第一联　责任单位留存', '第二联　签收后退回交办单位'];

function compose(data: AssignmentData): Paper {
  const [first = '', ...others] = COPIES;
  return officialPaper({
    format: 'plain',
    title: TITLE,
    // The sheet says in its own fields what its number is, whom it is to, what is enclosed, and whom to ask.
    envelope: { ...data, number: null, recipients: null, contact: null, attachments: [] },
    signature: null,
    body: [
      ...sheet(data, first),
      ...others.flatMap((copy): Block[] => [
        { kind: 'title', text: TITLE, newPage: true },
        ...sheet(data, copy),
      ]),
    ],
  });
}

function sheet(data: AssignmentData, copy: string): Block[] {
  return [
    { kind: 'caption', left: `交办单编号：${data.number ?? ''}`, right: copy },
    { kind: 'form', size: '小四', columns: COLUMNS, rows: rowsOf(data) },
  ];
}

function rowsOf(data: AssignmentData): FormRow[] {
  const { recipients, attachments } = data;
  return [
    wide(ROW, '来　　源', inline(data.source ?? '')),
    ...(recipients === null ? [] : [wide(ROW, '主　　送', inline(recipients))]),
    wide(TEXT_ROW, '问题描述', data.statement === null ? '' : oneLine(data.statement)),
    wide(ROW, '问题类别', inline(data.category ?? '')),
    wide(TEXT_ROW, '整改要求', cellText(data.requirements)),
    pairs(['问题性质', inline(data.nature ?? '')], ['整改时限', dateCell(data.due)]),
    pairs(
      ['牵头责任\n领　　导', inline(data.responsibleLeader ?? '')],
      ['责 任 人', inline(data.handler ?? '')],
    ),
    pairs(
      ['牵头单位', inline(data.leadDepartment ?? '')],
      ['责任单位', namesText(data.responsibleDepartments)],
    ),
    pairs(['配合单位', namesText(data.assisting)], ['联 系 人', normalisePunctuation(data.contact ?? '')]),
    wide(ROW, '报送要求', cellText(data.reporting)),
    ...(attachments.length === 0 ? [] : [wide(ROW, '附　　件', attachments.map(inline).join('\n'))]),
    pairs(['交办单位\n（盖章）', namesText(data.issuers)], ['交办日期', dateCell(data.date)]),
    pairs(['签 收 人', inline(data.receiver ?? '')], ['签收时间', dateCell(data.receivedOn)]),
    remark(
      '反 馈 栏',
      cellText(data.feedback),
      '责任单位（盖章）：　　　　　　　　　年　　月　　日',
      FEEDBACK,
    ),
  ];
}
