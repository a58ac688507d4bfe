import type { Line, Look, Page, TestPaper } from './builder.ts';
import { documentPaper, letterPaper, minutesPaper, plainPaper, upwardPaper } from './papers.ts';

/** A paper with one thing wrong, and the only finding that may come of it. */
export interface Spoiled {
  code: string;
  what: string;
  paper: TestPaper;
}

const BASES = {
  document: documentPaper,
  upward: upwardPaper,
  letter: letterPaper,
  minutes: minutesPaper,
  plain: plainPaper,
};
type Base = keyof typeof BASES;

function spoiled(
  code: string,
  what: string,
  change: (paper: TestPaper) => void,
  base: Base = 'document',
): Spoiled {
  const paper = BASES[base]();
  change(paper);
  return { code, what, paper };
}

function lineOf(paper: TestPaper, id: string): Line {
  const found = paper.lines.find((line) => line.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
}

const look =
  (id: string, changes: Partial<Look>) =>
  (paper: TestPaper): void => {
    const line = lineOf(paper, id);
    line.look = { ...line.look, ...changes };
  };

const text =
  (id: string, words: string) =>
  (paper: TestPaper): void => {
    lineOf(paper, id).text = words;
  };

const edit =
  (id: string, from: string | RegExp, to: string) =>
  (paper: TestPaper): void => {
    const line = lineOf(paper, id);
    const fresh = line.text.replace(from, to);
    if (fresh === line.text) throw new Error(`nothing to change in ${id}`);
    line.text = fresh;
  };

const without =
  (...ids: string[]) =>
  (paper: TestPaper): void => {
    paper.lines = paper.lines.filter(({ id }) => !ids.includes(id));
  };

const before =
  (id: string, line: Line) =>
  (paper: TestPaper): void => {
    paper.lines.splice(paper.lines.indexOf(lineOf(paper, id)), 0, line);
  };

const page =
  (changes: Partial<Page>) =>
  (paper: TestPaper): void => {
    paper.page = { ...paper.page, ...changes };
  };

const BODY = ['lead', 'b1', 'h3', 'h3b', 'h4', 'h4b', 'b2', 'b3'];
const HEADINGS = ['h1', 'h11', 'h12', 'h2'];

const all =
  (ids: readonly string[], changes: Partial<Look>) =>
  (paper: TestPaper): void => {
    for (const id of ids) look(id, changes)(paper);
  };

const both =
  (...changes: ((paper: TestPaper) => void)[]) =>
  (paper: TestPaper): void => {
    for (const change of changes) change(paper);
  };

const empty: Line = { id: 'extra', text: '', look: {} };

/** One way of going wrong each. */
export const SPOILED: readonly Spoiled[] = [
  // The page.
  spoiled('page-size', '纸张为 16 开', page({ width: 10433, height: 14742 })),
  spoiled('margin-top', '上边距 25.4 mm', page({ top: 1440 })),
  spoiled('margin-bottom', '下边距 25.4 mm', page({ bottom: 1440, footer: 1447 })),
  spoiled('margin-left', '左边距 31.8 mm', page({ left: 1800 })),
  spoiled('margin-right', '右边距 31.8 mm', page({ right: 1800 })),
  spoiled(
    'page-orientation',
    '横向',
    page({ width: 16838, height: 11906, number: { odd: null, even: null } }),
    'letter',
  ),
  // Lines and characters.
  spoiled('line-spacing', '正文 1.5 倍行距', all([...BODY, ...HEADINGS], { rule: 'auto', line: 360 })),
  spoiled('line-spacing', '正文固定值 22 磅', all([...BODY, ...HEADINGS], { line: 440 })),
  spoiled('paragraph-spacing', '段后 10 磅', look('b1', { after: 200 })),
  spoiled('characters-per-line', '字距加宽 1 磅', look('b1', { spacing: 20 })),
  spoiled('grid-pitch', '网格每面 30 行', page({ grid: '<w:docGrid w:type="lines" w:linePitch="420"/>' })),
  spoiled(
    'grid-characters',
    '网格每行 24 字',
    page({ grid: '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="10000"/>' }),
  ),
  spoiled('blank-line', '段间空行', before('b3', empty)),
  spoiled('blank-page', '空白页', look('x1', { breaks: 2, pageBreak: false })),
  // The head.
  spoiled('serial-form', '份号 3 位', text('serial', '003')),
  spoiled('serial-size', '份号用四号', look('serial', { size: 28 })),
  spoiled('serial-alignment', '份号居右', look('serial', { align: 'right' })),
  spoiled('classification-alignment', '密级居右', look('classification', { align: 'right' })),
  spoiled('urgency-alignment', '紧急程度居中', look('urgency', { align: 'center' })),
  spoiled('text-colour', '密级为红色', look('classification', { colour: 'FF0000' })),
  spoiled('classification-form', '密级不用实心五角星', text('classification', '机密*1年')),
  spoiled('classification-form', '保密期限用汉字', text('classification', '机密★一年')),
  spoiled('classification-font', '密级用仿宋', look('classification', { font: '仿宋_GB2312' })),
  spoiled('urgency-form', '紧急程度写作急件', text('urgency', '急件')),
  spoiled('urgency-font', '紧急程度用宋体', look('urgency', { font: '宋体' })),
  spoiled('head-order', '紧急程度排在密级之上', (paper) => {
    const urgency = lineOf(paper, 'urgency');
    without('urgency')(paper);
    before('classification', urgency)(paper);
  }),
  spoiled('mark-colour', '发文机关标志为黑色', look('mark', { colour: null })),
  spoiled('mark-alignment', '发文机关标志居左', look('mark', { align: 'left' })),
  spoiled('mark-size', '发文机关标志与标题同大', look('mark', { size: 44 })),
  spoiled('number-brackets', '发文字号用方括号', edit('number', '〔2026〕', '[2026]')),
  spoiled('number-brackets', '发文字号用圆括号', edit('number', '〔2026〕', '（2026）')),
  spoiled('number-brackets', '发文字号用实心方头括号', edit('number', '〔2026〕', '【2026】')),
  spoiled('number-brackets', '发文字号用空心方头括号', edit('number', '〔2026〕', '〖2026〗')),
  spoiled('number-lines-above', '发文字号紧接发文机关标志', without('m1', 'm2')),
  spoiled('number-leading-zero', '发文字号编虚位', edit('number', '3号', '003号')),
  spoiled('number-ordinal-word', '发文字号加第字', edit('number', '3号', '第3号')),
  spoiled('number-year', '发文字号年份简写', edit('number', '2026', '26')),
  spoiled('number-hao', '发文字号缺号字', edit('number', '3号', '3')),
  spoiled('number-font', '发文字号用宋体', look('number', { font: '宋体' })),
  spoiled('number-size', '发文字号用四号', look('number', { size: 28 })),
  spoiled('number-alignment', '发文字号居右', look('number', { align: 'right' })),
  spoiled('number-alignment', '信函的发文字号居中', look('number', { align: 'center' }), 'letter'),
  spoiled('red-rule-missing', '没有红色分隔线', look('number', { bottom: null })),
  spoiled('red-rule-colour', '红色分隔线画成黑色', look('number', { bottom: { size: 8, colour: '000000' } })),
  spoiled('signer-colon', '签发人后用半角冒号', edit('number', '签发人：', '签发人:'), 'upward'),
  spoiled(
    'signer-font',
    '签发人姓名用仿宋',
    (paper) => {
      lineOf(paper, 'number').more = [{ text: '沈怀青', look: {} }];
    },
    'upward',
  ),
  spoiled(
    'letter-rule-missing',
    '信函没有红色双线',
    both(without('rule'), (paper) => {
      paper.firstFooter = [];
    }),
    'letter',
  ),
  spoiled('letter-first-page-number', '信函首页显示页码', both(page({ titlePage: false })), 'letter'),
  // The title.
  spoiled('title-font', '标题用黑体', look('title', { font: '黑体' })),
  spoiled('title-size', '标题用三号', look('title', { size: 32 })),
  spoiled(
    'title-size',
    '标题次行用三号',
    before('t3', {
      id: 'second',
      text: '和成果运用工作的通知',
      look: { font: '方正小标宋简体', size: 32, align: 'center' },
    }),
  ),
  spoiled('text-colour', '标题为红色', look('title', { colour: 'FF0000' })),
  spoiled('title-bold', '标题加粗', look('title', { bold: true })),
  spoiled('title-alignment', '标题居左', look('title', { align: 'left' })),
  spoiled('title-indent', '标题首行缩进', look('title', { first: 2 })),
  spoiled('title-break', '标题末行只有一个字', text('title', '关于进一步做好巡察反馈问题整改工作的通\n知')),
  spoiled(
    'title-break',
    '标题成沙漏形',
    text('title', '关于进一步做好县委巡察反馈\n问题整改\n和成果运用有关工作的通知'),
  ),
  spoiled('title-punctuation', '标题末尾用句号', edit('title', /$/u, '。')),
  spoiled('title-lines-above', '标题上只空一行', without('t1')),
  spoiled('title-lines-below', '标题下没有空行', without('t3')),
  // 主送机关.
  spoiled('recipients-colon', '主送机关后用半角冒号', edit('recipients', '：', ':')),
  spoiled('recipients-colon', '主送机关后没有冒号', edit('recipients', '：', '')),
  spoiled('recipients-colon', '主送机关后用句号', edit('recipients', '：', '。')),
  spoiled('recipients-alignment', '主送机关居中', look('recipients', { align: 'center' })),
  spoiled('recipients-indent', '主送机关空二字', look('recipients', { first: 2 })),
  spoiled('recipients-font', '主送机关用黑体', look('recipients', { font: '黑体' })),
  // The text.
  spoiled(
    'body-font',
    '正文用宋体',
    all(
      BODY.filter((id) => id.startsWith('b')),
      { font: '宋体' },
    ),
  ),
  spoiled('body-font', '正文没有中文字体', look('b1', { font: '' })),
  spoiled('body-size', '正文用四号', look('b1', { size: 28 })),
  spoiled('body-bold', '正文整段加粗', look('b1', { bold: true })),
  spoiled('body-indent', '正文没有首行缩进', look('b1', { first: 0 })),
  spoiled('body-indent', '正文首行缩进四字', look('b1', { first: 4 })),
  spoiled(
    'body-indent-spaces',
    '用半角空格代替缩进',
    both(look('b1', { first: 0 }), edit('b1', /^/u, '    ')),
  ),
  spoiled('body-indent', '正文右缩进三字', look('b1', { right: 3 })),
  spoiled('body-alignment', '正文居中', look('b1', { align: 'center', first: 0 })),
  spoiled('text-colour', '正文为蓝色', look('b1', { colour: '0000FF' })),
  spoiled(
    'text-colour',
    '正文短句为红色',
    both(
      edit('lead', /^.*$/u, '根据县委统一部署，现就有关事项通知如下。'),
      look('lead', { colour: 'FF0000' }),
    ),
  ),
  spoiled('text-italic', '正文倾斜', look('b1', { italic: true })),
  spoiled(
    'page-without-text',
    '此页无正文',
    before('a0', { id: 'none', text: '（此页无正文）', look: { first: 2 } }),
  ),
  // 结构层次.
  spoiled('level-one-font', '一级标题用仿宋加粗', look('h1', { font: '楷体_GB2312' })),
  spoiled('level-one-bold', '一级标题加粗', look('h1', { bold: true })),
  spoiled('level-one-size', '一级标题用小三', look('h1', { size: 30 })),
  spoiled('level-one-indent', '一级标题顶格', look('h1', { first: 0 })),
  spoiled('level-one-alignment', '一级标题居中', look('h1', { align: 'center', first: 0 })),
  spoiled('level-two-font', '二级标题用仿宋', look('h11', { font: '仿宋_GB2312' })),
  spoiled('level-two-bold', '二级标题加粗', look('h11', { bold: true })),
  spoiled('level-three-font', '三级标题用楷体', look('h3b', { font: '楷体_GB2312' })),
  spoiled('level-four-bold', '四级标题加粗', look('h4b', { bold: true })),
  spoiled('level-one-number', '一级序号后用圆点', edit('h2', '二、', '二.')),
  spoiled('level-two-number', '二级序号用半角括号', edit('h11', '（一）', '(一)')),
  spoiled('level-two-number', '二级序号缺前括号', edit('h11', '（一）', '一）')),
  spoiled('level-two-number', '二级序号后加顿号', edit('h11', '（一）', '（一）、')),
  spoiled('level-three-number', '三级序号后用顿号', edit('h3', '1.', '1、')),
  spoiled('level-four-number', '四级序号用半角括号', edit('h4', '（1）', '(1)')),
  spoiled('heading-sequence', '一级序号跳号', edit('h2', '二、', '三、')),
  spoiled('heading-sequence', '二级序号跳号', edit('h12', '（二）', '（三）')),
  spoiled('heading-number-repeated', '二级序号重复', edit('h12', '（二）', '（一）')),
  // Marks.
  spoiled('punctuation-half-width', '半角逗号', edit('b1', '，', ',')),
  spoiled('punctuation-half-width', '半角冒号', edit('h3', '电话：', '电话:')),
  spoiled('brackets-half-width', '半角括号', edit('h3', /（(联系电话.*)）/u, '($1)')),
  spoiled('quotes-straight', '直引号', edit('h3', /“(.*)”/u, '"$1"')),
  spoiled('quotes-corner', '直角引号', edit('h3', /“(.*)”/u, '「$1」')),
  spoiled('marks-unpaired', '引号缺一半', edit('h3', '”', '')),
  spoiled('marks-unpaired', '括号缺一半', edit('h3', '（联系电话', '联系电话')),
  spoiled('marks-unpaired', '后括号缺', edit('h4', '12号）', '12号')),
  spoiled('ellipsis', '省略号用三个点', edit('b1', '着落、事事有回音。', '着落...')),
  spoiled('dash', '破折号用两个减号', edit('b1', '，对反馈', '--对反馈')),
  spoiled('reference-brackets', '引文的发文字号用方括号', edit('h4', '〔2025〕', '[2025]')),
  spoiled('full-width-characters', '全角数字', edit('h3', '2026年', '２０２６年')),
  spoiled('punctuation-repeated', '句号重复', edit('b1', /。$/u, '。。')),
  spoiled('spaces', '汉字间多个空格', edit('b1', '逐级压实', '逐级   压实')),
  spoiled('marks-unpaired', '书名号缺一半', edit('h4', '》', '')),
  // 附件说明 and 附件.
  spoiled(
    'attachments-book-marks',
    '附件名称加书名号',
    edit('a2', '整改情况报告提纲', '《整改情况报告提纲》'),
  ),
  spoiled('attachments-punctuation', '附件名称后加分号', edit('a1', /$/u, '；')),
  spoiled('attachments-number', '附件序号后用顿号', edit('a1', '1.', '1、')),
  spoiled('attachments-colon', '附件后用半角冒号', edit('a1', '：', ':')),
  spoiled('attachments-line-above', '附件说明上没有空行', without('a0')),
  spoiled('attachments-sequence', '附件序号跳号', edit('a2', '2.', '3.')),
  spoiled('annex-label-font', '附件二字用仿宋', look('x1', { font: '仿宋_GB2312' })),
  spoiled('annex-label-form', '附件序号后加冒号', text('x1', '附件1：')),
  spoiled('annex-label-alignment', '附件二字居中', look('x1', { align: 'center' })),
  spoiled('annex-page-break', '附件没有另面', look('y1', { pageBreak: false })),
  spoiled('annex-title-alignment', '附件标题居左', look('x3', { align: 'left' })),
  spoiled('annex-title-line', '附件标题在第二行', without('x2')),
  spoiled('annex-title-font', '附件标题用黑体', look('x3', { font: '黑体' })),
  spoiled('annex-title-size', '附件标题用三号', look('x3', { size: 32 })),
  spoiled('annex-sequence', '附件顺序号跳号', text('y1', '附件3')),
  spoiled('annex-sequence', '几个附件没有编号', both(text('x1', '附件'), text('y1', '附件'))),
  spoiled('annex-text-font', '附件正文用宋体', look('x5', { font: '宋体' })),
  spoiled('annex-text-size', '附件正文用四号', look('x5', { size: 28 })),
  spoiled('annex-title-mismatch', '附件标题与附件说明不一致', text('y3', '自查报告写法')),
  // 署名, 成文日期, 附注.
  spoiled('date-chinese-numerals', '成文日期用汉字', text('date', '二〇二六年一月十五日')),
  spoiled('date-separators', '成文日期用圆点', text('date', '2026.1.15')),
  spoiled('date-separators', '成文日期用短横', text('date', '2026-1-15')),
  spoiled('date-leading-zero', '成文日期编虚位', text('date', '2026年01月15日')),
  spoiled(
    'date-short-year',
    '成文日期年份简写',
    both(text('date', '26年1月15日'), look('name', { right: 1.75 })),
  ),
  spoiled('date-impossible', '没有的日期', text('date', '2026年2月30日')),
  spoiled(
    'date-spaces',
    '成文日期有空格',
    both(text('date', '2026 年 1 月 15 日'), look('name', { right: 2.25 })),
  ),
  spoiled('date-missing', '没有成文日期', without('name', 'date', 'note')),
  spoiled('date-missing', '只有署名', without('date')),
  spoiled('signature-missing', '没有署名', without('name')),
  spoiled('date-position', '成文日期顶右', look('date', { right: 0 })),
  spoiled('date-position', '成文日期居左', look('date', { align: 'left', right: 0 })),
  spoiled('date-font', '成文日期用宋体', look('date', { font: '宋体' })),
  spoiled('signature-position', '署名居左', look('name', { align: 'left', right: 0 })),
  spoiled('signature-font', '署名用黑体', look('name', { font: '黑体' })),
  spoiled('signature-order', '署名在日期之下', (paper) => {
    const name = lineOf(paper, 'name');
    without('name')(paper);
    before('note', name)(paper);
  }),
  spoiled('note-brackets', '附注用半角括号', text('note', '(此件公开发布)')),
  spoiled('note-indent', '附注顶格', look('note', { first: 0 })),
  // 版记.
  spoiled('copies-end', '抄送后没有句号', edit('copies', /。$/u, '')),
  spoiled('copies-colon', '抄送后用半角冒号', edit('copies', '：', ':')),
  spoiled('colophon-size', '抄送用三号', look('copies', { size: 32 })),
  spoiled('colophon-font', '印发机关用宋体', look('print', { font: '宋体' })),
  spoiled('print-date-word', '缺印发二字', edit('print', '印发', '')),
  spoiled('print-date-leading-zero', '印发日期编虚位', edit('print', '1月', '01月')),
  spoiled(
    'print-date-chinese-numerals',
    '印发日期用汉字',
    edit('print', '2026年1月16日', '二〇二六年一月十六日'),
  ),
  spoiled('colophon-rule-weight', '版记首条线过粗', look('copies', { top: { size: 18, colour: '000000' } })),
  spoiled(
    'colophon-rule-inner-weight',
    '版记中间的线与首末同粗',
    look('print', { top: { size: 12, colour: '000000' } }),
  ),
  spoiled('colophon-rule-colour', '版记的线为红色', look('print', { bottom: { size: 8, colour: 'FF0000' } })),
  spoiled(
    'colophon-rule-missing',
    '版记没有线',
    both(look('copies', { top: null }), look('print', { top: null, bottom: null })),
  ),
  spoiled('copies-indent', '抄送顶格', look('copies', { left: 0 })),
  // 页码.
  spoiled('page-number-missing', '没有页码', page({ number: { odd: null, even: null } })),
  spoiled(
    'page-number-bold',
    '页码加粗',
    page({
      number: { odd: { align: 'right', right: 1, bold: true }, even: { align: 'left', left: 1, bold: true } },
    }),
  ),
  spoiled('page-number-form', '页码没有一字线', page({ dashes: ['', ''] })),
  spoiled('page-number-form', '页码写作第 1 页', page({ dashes: ['第', '页'] })),
  spoiled('page-number-form', '页码用半角短横', page({ dashes: ['- ', ' -'] })),
  spoiled(
    'page-number-font',
    '页码用 Times New Roman',
    page({
      number: {
        odd: { align: 'right', right: 1, latin: 'Times New Roman' },
        even: { align: 'left', left: 1 },
      },
    }),
  ),
  spoiled(
    'page-number-size',
    '页码用小四',
    page({ number: { odd: { align: 'right', right: 1.17, size: 24 }, even: { align: 'left', left: 1 } } }),
  ),
  spoiled(
    'page-number-sides',
    '单双页页码相反',
    page({ number: { odd: { align: 'left', left: 1 }, even: { align: 'right', right: 1 } } }),
  ),
  spoiled(
    'page-number-sides',
    '单双页不分',
    page({ evenAndOdd: false, number: { odd: { align: 'right', right: 1 }, even: null } }),
  ),
  spoiled(
    'page-number-indent',
    '页码顶右',
    page({ number: { odd: { align: 'right' }, even: { align: 'left', left: 1 } } }),
  ),
  spoiled('page-number-position', '页脚 15 mm', page({ footer: 850 })),
  // 纪要 and tables.
  spoiled('attendance-label-font', '出席二字用仿宋', look('present', { font: '仿宋_GB2312' }), 'minutes'),
  spoiled(
    'table-width',
    '表格超出版心',
    (paper) => {
      const table = paper.blocks['h2'] ?? '';
      paper.blocks['h2'] = table.replace('w:w="8844"', 'w:w="10000"');
    },
    'plain',
  ),
  spoiled(
    'table-head-repeat',
    '跨页表格不重复表头',
    (paper) => {
      const table = paper.blocks['h2'] ?? '';
      const row = /<w:tr>.*?<\/w:tr>/u.exec(table)?.[0] ?? '';
      paper.blocks['h2'] = table.replace('</w:tbl>', `${row.repeat(80)}</w:tbl>`);
    },
    'plain',
  ),
];
