import { excerpt } from '../../../shared/excerpt.ts';
import type { TemplateFinding } from '../../../shared/template.ts';
import { otherLook } from './look.ts';
import { placeOf } from './place.ts';
import type { Story } from './stories.ts';
import { ancestors, textWithin, type XmlElement } from './tree.ts';

/** A part of a placeholder that lies in one `w:t`; offsets count in the part's text. */
export interface Piece {
  text: XmlElement;
  start: number;
  end: number;
}

/** A placeholder, or one of the two ends of a block. */
export interface Mark {
  /** `open`: {{#名称}}, repeated or shown if there is something; `inverse`: {{^名称}}, shown if there is nothing. */
  kind: 'value' | 'open' | 'inverse' | 'close';
  name: string;
  /** As it stands. */
  raw: string;
  place: string;
  paragraph: Paragraph;
  pieces: [Piece, ...Piece[]];
}

/** A paragraph that holds placeholders. */
export interface Paragraph {
  element: XmlElement;
  marks: Mark[];
  /** What else it shows; a tab, a picture and the like count as one character. */
  rest: string;
}

export interface Found {
  marks: Mark[];
  findings: TemplateFinding[];
}

/** Stands for what is no text: nothing can be written across it. */
const THING = '\ufffc';
const MARK = /\{\{([^{}\ufffc]*)\}\}/gu;
const BRACES = /[{｛]{2}|[}｝]{2}/u;

/** What shows nothing by itself, or is looked into for what does. */
const UNSEEN = new Set([
  'proofErr',
  'bookmarkStart',
  'bookmarkEnd',
  'lastRenderedPageBreak',
  'permStart',
  'permEnd',
  'commentRangeStart',
  'commentRangeEnd',
  'fldChar',
  'instrText',
]);
const LOOKED_INTO = new Set([
  'r',
  'hyperlink',
  'ins',
  'moveTo',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'dir',
  'bdo',
]);
/** What is not there any more, and what says how something looks. */
const SKIPPED = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'del', 'moveFrom', 'smartTagPr', 'customXmlPr']);

/** Every placeholder of a story in its order, and what is wrong with them. @param isKnown whether a name means something */
export function marksOf(story: Story, isKnown: (name: string) => boolean): Found {
  const marks: Mark[] = [];
  const findings: TemplateFinding[] = [];
  const read = new Set<XmlElement>();
  walk(story.root, (element) => {
    if (element.name !== 'p') return;
    const texts: XmlElement[] = [];
    const found = marksOfParagraph(story, element, texts, isKnown);
    for (const text of texts) read.add(text);
    marks.push(...found.marks);
    findings.push(...found.findings);
  });
  marks.sort((a, b) => a.pieces[0].start - b.pieces[0].start);
  return { marks, findings: [...findings, ...elsewhere(story, read)] };
}

function marksOfParagraph(
  story: Story,
  element: XmlElement,
  texts: XmlElement[],
  isKnown: (name: string) => boolean,
): Found {
  const { xml } = story;
  const none: Found = { marks: [], findings: [] };
  let shown = '';
  const units: { text: XmlElement; start: number; end: number }[] = [];
  const things = (count: number): void => {
    shown += THING.repeat(count);
  };
  const collect = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (child.name === 't') {
        texts.push(child);
        const { text, offsets } = textWithin(xml, child);
        shown += text;
        for (let unit = 0; unit < text.length; unit += 1) {
          const start = offsets[unit] ?? child.contentEnd;
          let next = unit + 1;
          while (offsets[next] === start) next += 1;
          units[shown.length - text.length + unit] = {
            text: child,
            start,
            end: offsets[next] ?? child.contentEnd,
          };
        }
      } else if (LOOKED_INTO.has(child.name)) collect(child);
      else if (!UNSEEN.has(child.name) && !SKIPPED.has(child.name)) things(1);
    }
  };
  collect(element);
  if (!/[{}｛｝]/u.test(shown)) return none;
  const place = placeOf(story, element);
  const paragraph: Paragraph = { element, marks: [], rest: shown.replaceAll(MARK, '') };
  const findings: TemplateFinding[] = [];
  for (const found of shown.matchAll(MARK)) {
    const [raw, inner = ''] = found;
    const pieces = piecesOf(units.slice(found.index, found.index + raw.length));
    const [first, ...others] = pieces;
    if (!first) continue;
    const mark: Mark = { ...readMark(inner), raw, place, paragraph, pieces: [first, ...others] };
    paragraph.marks.push(mark);
    findings.push(...faultsOf(story, mark));
  }
  const loose = BRACES.exec(paragraph.rest);
  const single = singleBraces(shown, isKnown);
  if (loose) findings.push(looseBraces(paragraph.rest, loose, place));
  else if (single !== null) {
    findings.push({
      code: 'unclosed-braces',
      place,
      placeholder: single,
      message: `${place}的“${single}”花括号不对，请写成两个半角花括号夹一个名称，如 {{标题}}。`,
      nearest: [],
    });
  }
  return { marks: paragraph.marks, findings };
}

/** Braces that would be left over: one beside a placeholder, or a known name in single ones, or in two that are apart. */
function singleBraces(shown: string, isKnown: (name: string) => boolean): string | null {
  const beside = /\{(\{\{[^{}\ufffc]*\}\})\}?|(\{\{[^{}\ufffc]*\}\})\}/u.exec(shown);
  if (beside) return excerpt(beside[0], 24);
  const others = shown.replaceAll(MARK, '\ufffc');
  for (const [raw, inner = ''] of others.matchAll(/[{｛][\s{｛]*([^\s{}｛｝\ufffc]+)[\s}｝]*[}｝]/gu)) {
    if (isKnown(readMark(inner).name)) return excerpt(raw, 24);
  }
  return null;
}

function piecesOf(units: readonly (Piece | undefined)[]): Piece[] {
  const pieces: Piece[] = [];
  for (const unit of units) {
    if (!unit) continue;
    const last = pieces.at(-1);
    if (last?.text === unit.text) last.end = unit.end;
    else pieces.push({ ...unit });
  }
  return pieces;
}

const KINDS: Readonly<Record<string, Mark['kind']>> = { '#': 'open', '^': 'inverse', '/': 'close' };

/** Typed with an input method, signs come in full width and spaces anywhere. */
function readMark(inner: string): Pick<Mark, 'kind' | 'name'> {
  const name = inner
    .replaceAll(/[\s\u200b-\u200d\ufeff]/gu, '')
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ＃＾／]/gu, (sign) => sign.normalize('NFKC'))
    .replaceAll(/[。．·・]/gu, '.')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  const kind = KINDS[name.charAt(0)];
  return kind ? { kind, name: name.slice(1) } : { kind: 'value', name };
}

function faultsOf({ xml }: Story, mark: Mark): TemplateFinding[] {
  const { raw, place, pieces } = mark;
  const finding = (code: TemplateFinding['code'], message: string): TemplateFinding => ({
    code,
    place,
    placeholder: raw,
    message,
    nearest: [],
  });
  const [first] = pieces;
  const other = otherLook(xml, pieces);
  if (other) {
    const { text } = textWithin(xml, other.text);
    return [
      finding(
        'split-by-formatting',
        `${place}的占位符“${raw}”被不同的格式分开（从“${excerpt(text, 12)}”处起格式不同），请把它删掉，用一种格式重新打一遍。`,
      ),
    ];
  }
  const control = [...ancestors(first.text)].find(({ name }) => name === 'sdt');
  const properties = control?.children.find(({ name }) => name === 'sdtPr')?.children ?? [];
  if (properties.some(({ name }) => name === 'dataBinding')) {
    return [
      finding(
        'unfillable-place',
        `${place}的占位符“${raw}”在与文档属性绑定的内容控件里，填写后会被 Word 改回，请把控件换成普通文字。`,
      ),
    ];
  }
  return [];
}

function looseBraces(rest: string, { index, 0: braces }: RegExpExecArray, place: string): TemplateFinding {
  const around = excerpt(rest.slice(index, index + 30).replaceAll(THING, ' '), 16);
  const isWide = /[｛｝]/u.test(braces);
  return {
    code: isWide ? 'full-width-braces' : 'unclosed-braces',
    place,
    placeholder: around,
    message: isWide
      ? `${place}的“${around}”用了全角花括号，请改用英文输入法的 {{ 和 }}。`
      : `${place}的“${around}”花括号不成对，请在同一段内写成 {{名称}}。`,
    nearest: [],
  };
}

/** Braces where nothing is filled in: in field codes, deleted text, descriptions of pictures, formulas. */
function elsewhere({ xml, place, root }: Story, read: ReadonlySet<XmlElement>): TemplateFinding[] {
  const texts = [...read].sort((a, b) => a.start - b.start);
  let seen = '';
  let at = 0;
  for (const { contentStart, contentEnd } of texts) {
    seen += `${xml.slice(at, contentStart)}\n`;
    at = contentEnd;
  }
  seen += xml.slice(at);
  const findings: TemplateFinding[] = [];
  for (const [placeholder] of seen.matchAll(/\{\{[^{}<>"]{0,40}\}?\}?/gu)) {
    findings.push({
      code: 'unfillable-place',
      place,
      placeholder,
      message: `${place}的“${placeholder}”在域代码、修订、公式或图片说明里，不能填写，请移到普通文字中；有修订的请先接受或拒绝全部修订。`,
      nearest: [],
    });
  }
  walk(root, (element) => {
    const code = element.name === 'instrText' ? xml.slice(element.contentStart, element.contentEnd) : null;
    const text = code ?? (element.name === 'fldSimple' ? (element.attributes.get('instr') ?? '') : '');
    const found =
      /\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|MACROBUTTON)\b/iu.exec(text);
    if (!found) return;
    findings.push({
      code: 'external-field',
      place,
      placeholder: found[0],
      message: `${place}含有引用外部内容的域（${found[0]}），请按 Ctrl+Shift+F9 转为普通文字。`,
      nearest: [],
    });
  });
  return findings;
}

function walk(element: XmlElement, visit: (element: XmlElement) => void): void {
  visit(element);
  for (const child of element.children) walk(child, visit);
}
