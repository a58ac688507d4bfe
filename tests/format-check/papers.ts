import type { Line, Look, Page, TestPaper } from './builder.ts';

/** Correct papers of a fictional county, made by hand. */

const RED = 'FF0000';

function page(changes: Partial<Page> = {}): Page {
  return {
    width: 11906,
    height: 16838,
    top: 2098,
    bottom: 1984,
    left: 1588,
    right: 1474,
    footer: 1447,
    grid: '<w:docGrid w:type="lines" w:linePitch="579"/>',
    titlePage: false,
    evenAndOdd: true,
    dashes: ['— ', ' —'],
    number: { odd: { align: 'right', right: 1 }, even: { align: 'left', left: 1 } },
    ...changes,
  };
}

function line(id: string, text: string, look: Partial<Look> = {}): Line {
  return { id, text, look };
}

const empty = (id: string): Line => line(id, '');
const body = (id: string, text: string): Line => line(id, text, { first: 2 });
const one = (id: string, text: string): Line => line(id, text, { first: 2, font: '黑体' });
const two = (id: string, text: string): Line => line(id, text, { first: 2, font: '楷体_GB2312' });

const LONG =
  '各单位要把整改责任逐级压实，对反馈的每一个问题逐项制定措施、逐项明确时限，确保件件有着落、事事有回音。';

/** 文件: with everything that a paper can have. */
export function documentPaper(): TestPaper {
  return {
    page: page(),
    blocks: {},
    firstFooter: [],
    lines: [
      line('serial', '000003'),
      line('classification', '机密★1年', { font: '黑体' }),
      line('urgency', '特急', { font: '黑体' }),
      line('mark', '中共松岭县委巡察工作领导小组办公室文件', {
        font: '方正小标宋简体',
        size: 80,
        line: 900,
        colour: RED,
        align: 'center',
      }),
      empty('m1'),
      empty('m2'),
      line('number', '松巡办发〔2026〕3号', { align: 'center', bottom: { size: 8, colour: RED } }),
      empty('t1'),
      empty('t2'),
      line('title', '关于进一步做好\n巡察反馈问题整改工作的通知', {
        font: '方正小标宋简体',
        size: 44,
        align: 'center',
      }),
      empty('t3'),
      line('recipients', '各乡镇党委，县直各部门党组（党委）：'),
      body('lead', `根据县委统一部署，现就有关事项通知如下。${LONG}`),
      one('h1', '一、提高思想认识'),
      two('h11', '（一）加强组织领导'),
      body('b1', LONG),
      two('h12', '（二）压实整改责任'),
      body(
        'h3',
        '1.建立工作台账。各责任单位要建立“一问题一台账”，于2026年3月31日前报送松岭县委巡察办（联系电话：0999-5550142）。',
      ),
      body('h3b', '2.严格对账销号。'),
      body('h4', '（1）逐项核验佐证材料，依据《巡察整改工作办法》（松办发〔2025〕12号）办理。'),
      body('h4b', '（2）逐级签署意见。'),
      one('h2', '二、严格工作要求'),
      body('b2', `${LONG}整改完成率须达到98.5%以上。`),
      body('b3', LONG),
      empty('a0'),
      line('a1', '附件：1.反馈问题整改责任分工表', { first: 2 }),
      line('a2', '2.整改情况报告提纲', { left: 5 }),
      empty('s0'),
      empty('s1'),
      line('name', '中共松岭县委巡察办公室', { align: 'right', right: 2.25 }),
      line('date', '2026年1月15日', { align: 'right', right: 4 }),
      body('note', '（此件公开发布）'),
      line('x1', '附件1', { font: '黑体', pageBreak: true }),
      empty('x2'),
      line('x3', '反馈问题整改责任分工表', { font: '方正小标宋简体', size: 44, align: 'center' }),
      empty('x4'),
      body('x5', LONG),
      line('y1', '附件2', { font: '黑体', pageBreak: true }),
      empty('y2'),
      line('y3', '整改情况报告提纲', { font: '方正小标宋简体', size: 44, align: 'center' }),
      empty('y4'),
      body('y5', LONG),
      line('copies', '抄送：县委办公室，县纪委监委，县委组织部。', {
        size: 28,
        left: 1,
        right: 1,
        align: 'left',
        top: { size: 8, colour: '000000' },
      }),
      line('print', '中共松岭县委巡察工作领导小组办公室　　2026年1月16日印发', {
        size: 28,
        left: 1,
        right: 1,
        align: 'left',
        top: { size: 6, colour: '000000' },
        bottom: { size: 8, colour: '000000' },
      }),
    ],
  };
}

/** 上行文: number at the left, signer at the right. */
export function upwardPaper(): TestPaper {
  return {
    page: page(),
    blocks: {},
    firstFooter: [],
    lines: [
      line('mark', '中共松岭县档案局党组文件', {
        font: '方正小标宋简体',
        size: 84,
        line: 900,
        colour: RED,
        align: 'center',
      }),
      empty('m1'),
      empty('m2'),
      {
        ...line('number', '松档党〔2026〕8号　　　　　　　　　　签发人：', {
          left: 1,
          right: 1,
          bottom: { size: 12, colour: RED },
        }),
        more: [{ text: '沈怀青', look: { font: '楷体_GB2312' } }],
      },
      empty('t1'),
      empty('t2'),
      line('title', '关于巡察反馈问题整改情况的报告', { font: '方正小标宋简体', size: 44, align: 'center' }),
      empty('t3'),
      line('recipients', '县委：'),
      body('lead', LONG),
      one('h1', '一、整改工作开展情况'),
      body('b1', LONG),
      one('h2', '二、下一步工作打算'),
      body('b2', LONG),
      empty('s0'),
      line('name', '中共松岭县档案局党组', { align: 'right', right: 2 }),
      line('date', '2026年1月5日', { align: 'right', right: 3.5 }),
      line('note', '（联系人：陆以宁，电话：0999-5550137）', { first: 2 }),
    ],
  };
}

/** 信函 */
export function letterPaper(): TestPaper {
  return {
    page: page({ titlePage: true }),
    blocks: {},
    firstFooter: [
      line('foot', '', {
        left: -1.2,
        right: -1.2,
        line: 20,
        bottom: { size: 24, colour: RED, style: 'thinThickSmallGap' },
      }),
    ],
    lines: [
      line('mark', '松岭县自然资源局', {
        font: '方正小标宋简体',
        size: 72,
        line: 800,
        colour: RED,
        align: 'center',
      }),
      line('rule', '', {
        left: -1.2,
        right: -1.2,
        line: 100,
        bottom: { size: 24, colour: RED, style: 'thickThinSmallGap' },
      }),
      line('number', '松自然资函〔2026〕12号', { align: 'right' }),
      empty('t1'),
      empty('t2'),
      line('title', '关于商请核实有关地块权属的函', { font: '方正小标宋简体', size: 44, align: 'center' }),
      empty('t3'),
      line('recipients', '柳桥镇人民政府：'),
      body('b1', LONG),
      body('b2', '请于2026年2月10日前函复。'),
      empty('s0'),
      line('name', '松岭县自然资源局', { align: 'right', right: 3.5 }),
      line('date', '2026年1月20日', { align: 'right', right: 4 }),
    ],
  };
}

/** A plain notice for a web site, with a table. */
export function plainPaper(): TestPaper {
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="4422" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="24"/></w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const table = `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4422"/><w:gridCol w:w="4422"/></w:tblGrid>${['类别', '数量'].map((name) => `<w:tr>${cell(name)}${cell('12')}</w:tr>`).join('')}</w:tbl>`;
  return {
    page: page(),
    blocks: { h2: table },
    firstFooter: [],
    lines: [
      line('title', '中共松岭县水务局党组关于\n巡察整改进展情况的通报', {
        font: '方正小标宋简体',
        size: 44,
        align: 'center',
      }),
      empty('t3'),
      body('lead', `2025年3月6日至5月12日，县委第二巡察组对县水务局党组开展了巡察。${LONG}`),
      one('h1', '一、整改工作组织情况'),
      two('h11', `（一）强化责任落实。`),
      body('b1', LONG),
      line('caption', '整改情况统计', { size: 24, align: 'center' }),
      one('h2', '二、下一步打算'),
      body('b2', LONG),
      empty('s0'),
      line('name', '中共松岭县水务局党组', { align: 'right', right: 2 }),
      line('date', '2026年1月15日', { align: 'right', right: 3 }),
    ],
  };
}

/** 纪要 */
export function minutesPaper(): TestPaper {
  return {
    page: page(),
    blocks: {},
    firstFooter: [],
    lines: [
      line('mark', '松岭县委巡察整改工作会议纪要', {
        font: '方正小标宋简体',
        size: 64,
        line: 800,
        colour: RED,
        align: 'center',
      }),
      line('issue', '（第3期）', { align: 'center' }),
      line('office', '县委巡察办　　　　　　　　　　　　　2026年1月15日', {
        bottom: { size: 8, colour: RED },
      }),
      empty('t1'),
      empty('t2'),
      line('title', '专题研究巡察整改工作', { font: '方正小标宋简体', size: 44, align: 'center' }),
      empty('t3'),
      body('lead', LONG),
      one('h1', '一、关于问题台账'),
      body('b1', LONG),
      one('h2', '二、关于督导检查'),
      body('b2', LONG),
      empty('p0'),
      {
        ...line('present', '出席：', { font: '黑体', left: 5, first: -3 }),
        more: [{ text: '沈怀青、陆以宁、周岚。', look: { font: '仿宋_GB2312' } }],
      },
      {
        ...line('absent', '请假：', { font: '黑体', left: 5, first: -3 }),
        more: [{ text: '顾小满。', look: { font: '仿宋_GB2312' } }],
      },
    ],
  };
}
