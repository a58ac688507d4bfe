import { zipSync } from 'fflate';

/** How a paragraph of a test's paper looks; lengths in twips, sizes in half points, indents in characters of 3号. */
export interface Look {
  font: string;
  latin: string;
  size: number;
  bold: boolean;
  italic: boolean;
  colour: string | null;
  spacing: number;
  align: 'left' | 'center' | 'right' | 'both';
  first: number;
  left: number;
  right: number;
  line: number;
  rule: 'exact' | 'auto';
  before: number;
  after: number;
  top: Rule | null;
  bottom: Rule | null;
  pageBreak: boolean;
  /** Page breaks of their own before the text. */
  breaks: number;
}

export interface Rule {
  size: number;
  colour: string;
  style?: string;
}

export interface Line {
  id: string;
  text: string;
  look: Partial<Look>;
  /** Text in another look behind the first. */
  more?: { text: string; look: Partial<Look> }[];
}

export interface Page {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  footer: number;
  grid: string;
  titlePage: boolean;
  evenAndOdd: boolean;
  /** What stands before and behind the number. */
  dashes: readonly [string, string];
  number: { odd: Partial<Look> | null; even: Partial<Look> | null };
}

export interface TestPaper {
  page: Page;
  lines: Line[];
  /** XML of blocks that stand before the line of an id. */
  blocks: Record<string, string>;
  /** First-page footer, as paragraphs. */
  firstFooter: Line[];
}

/** Whose manner a file is written in. */
export type Maker = 'word' | 'direct' | 'wps' | 'prefix';

export const PLAIN: Look = {
  font: '仿宋_GB2312',
  latin: 'Times New Roman',
  size: 32,
  bold: false,
  italic: false,
  colour: null,
  spacing: 0,
  align: 'both',
  first: 0,
  left: 0,
  right: 0,
  line: 579,
  rule: 'exact',
  before: 0,
  after: 0,
  top: null,
  bottom: null,
  pageBreak: false,
  breaks: 0,
};

/** The names that the makers have for the same faces. */
const NAMES: Record<Maker, Record<string, string>> = {
  direct: {},
  word: { 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体', 方正小标宋简体: 'FZXiaoBiaoSong-B05S', 黑体: 'SimHei' },
  wps: {
    仿宋_GB2312: '方正仿宋_GBK',
    楷体_GB2312: '方正楷体_GBK',
    方正小标宋简体: '方正小标宋_GBK',
    黑体: '方正黑体_GBK',
  },
  prefix: { 仿宋_GB2312: 'FangSong', 楷体_GB2312: 'KaiTi' },
};

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a .docx in the manner of a maker. */
export function docx(paper: TestPaper, maker: Maker = 'direct'): Uint8Array {
  const styles = maker === 'word' || maker === 'wps' ? new StyleBook(maker) : null;
  const body = paper.lines
    .map((line) => `${paper.blocks[line.id] ?? ''}${paragraph(line, maker, styles)}`)
    .join('');
  const { page } = paper;
  const footers: [string, string][] = [];
  if (page.number.odd) footers.push(['default', footer(page.number.odd, page.dashes, maker)]);
  if (page.number.even) footers.push(['even', footer(page.number.even, page.dashes, maker)]);
  if (paper.firstFooter.length > 0)
    footers.push(['first', paper.firstFooter.map((line) => paragraph(line, maker, null)).join('')]);
  const references = footers
    .map(([type], index) => `<w:footerReference w:type="${type}" r:id="rId${index + 10}"/>`)
    .join('');
  const sectPr = `<w:sectPr>${references}<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="851" w:footer="${page.footer}" w:gutter="0"/>${page.titlePage ? '<w:titlePg/>' : ''}${page.grid}</w:sectPr>`;
  const document = `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}${sectPr}</w:body></w:document>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'settings', '/word/settings.xml'],
      ...footers.map(([type], index): [string, string, string] => [
        `rId${index + 10}`,
        'footer',
        `footer-${type}.xml`,
      ]),
    ]),
    'word/document.xml': document,
    'word/styles.xml': styles?.xml() ?? `<w:styles xmlns:w="${W}"/>`,
    'word/settings.xml': `<w:settings xmlns:w="${W}">${page.evenAndOdd ? '<w:evenAndOddHeaders/>' : ''}</w:settings>`,
    ...Object.fromEntries(
      footers.map(([type, xml]) => [`word/footer-${type}.xml`, `<w:ftr xmlns:w="${W}">${xml}</w:ftr>`]),
    ),
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        encoder.encode(
          maker === 'prefix' && path.startsWith('word/') && !path.includes('_rels') ? otherPrefix(xml) : xml,
        ),
      ]),
    ),
  );
}

function relationships(items: [id: string, type: string, target: string][]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

/** As programs write that know nothing of the usual prefixes. */
function otherPrefix(xml: string): string {
  return xml.replaceAll(/(<\/?|\s)w:/gu, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=');
}

function paragraph({ text, look, more = [] }: Line, maker: Maker, styles: StyleBook | null): string {
  const whole = { ...PLAIN, ...look };
  const style = styles?.styleFor(whole);
  const pPr =
    style === undefined
      ? paragraphProperties(whole, maker)
      : `<w:pStyle w:val="${style}"/>${whole.pageBreak ? '<w:pageBreakBefore/>' : ''}`;
  const mark = `<w:rPr>${runProperties(whole, maker)}</w:rPr>`;
  const breaks = '<w:r><w:br w:type="page"/></w:r>'.repeat(whole.breaks);
  const runs = [{ text, look }, ...more]
    .map(({ text: words, look: own }) =>
      run(words, style !== undefined && own === look ? null : { ...whole, ...own }, maker),
    )
    .join('');
  return `<w:p><w:pPr>${pPr}${style === undefined ? mark : ''}</w:pPr>${breaks}${runs}</w:p>`;
}

function run(text: string, look: Look | null, maker: Maker): string {
  if (text === '') return '';
  const rPr = look ? `<w:rPr>${runProperties(look, maker)}</w:rPr>` : '';
  return text
    .split('\n')
    .map(
      (line, index) =>
        `<w:r>${rPr}${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`,
    )
    .join('');
}

function runProperties({ font, latin, size, bold, italic, colour, spacing }: Look, maker: Maker): string {
  const face = NAMES[maker][font] ?? font;
  const fonts = face === '' ? '' : ` w:eastAsia="${face}"`;
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}"${fonts}/>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}${spacing ? `<w:spacing w:val="${spacing}"/>` : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

function paragraphProperties(look: Look, maker: Maker): string {
  const { first, left, right, line, rule, before, after, align, top, bottom, pageBreak } = look;
  const em = (look.size / 2) * 20;
  const border = (side: string, own: Rule | null): string =>
    own
      ? `<w:${side} w:val="${own.style ?? 'single'}" w:sz="${own.size}" w:space="1" w:color="${own.colour}"/>`
      : '';
  const borders = top || bottom ? `<w:pBdr>${border('top', top)}${border('bottom', bottom)}</w:pBdr>` : '';
  const chars = maker === 'direct' || maker === 'prefix' ? '' : ` w:firstLineChars="${first * 100}"`;
  const start = first < 0 ? `w:hanging="${-first * em}"` : `w:firstLine="${first * em}"${chars}`;
  return `${pageBreak ? '<w:pageBreakBefore/>' : ''}${borders}<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="${rule}"/><w:ind w:left="${left * em}" w:right="${right * em}" ${start}/><w:jc w:val="${align}"/>`;
}

function footer(look: Partial<Look>, [before, behind]: Page['dashes'], maker: Maker): string {
  const whole: Look = { ...PLAIN, font: '宋体', latin: '宋体', size: 28, line: 280, ...look };
  const rPr = `<w:rPr>${runProperties(whole, maker)}</w:rPr>`;
  const text = (words: string): string =>
    words === '' ? '' : `<w:r>${rPr}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  const field =
    maker === 'word'
      ? `<w:fldSimple w:instr=" PAGE  \\* MERGEFORMAT "><w:r>${rPr}<w:t>1</w:t></w:r></w:fldSimple>`
      : `<w:r>${rPr}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${rPr}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>${rPr}<w:fldChar w:fldCharType="separate"/></w:r><w:r>${rPr}<w:t>1</w:t></w:r><w:r>${rPr}<w:fldChar w:fldCharType="end"/></w:r>`;
  return `<w:p><w:pPr>${paragraphProperties(whole, maker)}</w:pPr>${text(before)}${field}${text(behind)}</w:p>`;
}

/** Gives every look a style of its own, based on another, as papers have them that are written with styles. */
class StyleBook {
  readonly #maker: Maker;
  readonly #ids = new Map<string, string>();
  readonly #styles: string[] = [];

  constructor(maker: Maker) {
    this.#maker = maker;
  }

  styleFor(look: Look): string {
    const key = JSON.stringify({ ...look, pageBreak: false, breaks: 0 });
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.#maker === 'wps' ? 'a' : 'Style'}${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    const [paragraphs, runs] = [
      paragraphProperties({ ...look, pageBreak: false }, this.#maker),
      runProperties(look, this.#maker),
    ];
    this.#styles.push(
      `<w:style w:type="paragraph" w:styleId="${id}Base"><w:name w:val="base ${id}"/><w:basedOn w:val="Normal"/><w:rPr>${runs}</w:rPr></w:style>` +
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="own ${id}"/><w:basedOn w:val="${id}Base"/><w:pPr>${paragraphs}</w:pPr></w:style>`,
    );
    return id;
  }

  xml(): string {
    return `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>${this.#styles.join('')}</w:styles>`;
  }
}
