import { posix } from 'node:path';
import type { Parts } from './package.ts';
import { Refusal } from './refusal.ts';
import { BadXml, treeOf, type XmlElement } from './tree.ts';

/** A part that readers see: the text itself, headers, footers, notes. */
export interface Story {
  /** Name of the part. */
  part: string;
  /** As the office calls it. */
  place: string;
  xml: string;
  root: XmlElement;
}

/** A part in which braces are refused. */
export interface OtherPart {
  part: string;
  place: string;
  xml: string;
}

/** The parts of a template that are XML, told apart. */
export interface Sorted {
  stories: Story[];
  others: OtherPart[];
}

/** Elements that hold text which readers see, and what the office calls them. */
const STORIES: Readonly<Record<string, string>> = {
  document: '正文',
  hdr: '页眉',
  ftr: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
};

const OTHER_PLACES: readonly [pattern: RegExp, place: string][] = [
  [/^docProps\//u, '文档属性'],
  [/comments/iu, '批注'],
  [/glossary\//u, '文档部件'],
  [/charts?\//u, '图表'],
  [/diagrams\//u, 'SmartArt 图形'],
  [/customXml\//u, '自定义数据'],
  [/\.rels$/u, '超链接地址'],
];

/** Reads every XML part of a template and refuses what a template must not hold. @throws Refusal */
export function sortParts(parts: Parts): Sorted {
  const main = mainPart(parts);
  const stories: Story[] = [];
  const others: OtherPart[] = [];
  for (const [part, bytes] of Object.entries(parts)) {
    if (isMacro(part)) throw new Refusal('macros', '含有宏，请另存为不带宏的 .docx');
    if (/(^|\/)(embeddings|activeX|afchunk)/iu.test(part)) throw EMBEDDED;
    if (/^_xmlsignatures\//u.test(part)) throw new Refusal('signed', '带有数字签名，请删除签名后再登记');
    if (!/\.(xml|rels)$/iu.test(part)) continue;
    const xml = decoded(bytes);
    const root = parsed(xml);
    const isGlossary = part.includes('glossary/');
    const place = isGlossary ? undefined : STORIES[root.name];
    if (root.name === 'document' && !isGlossary && part !== main) throw DAMAGED;
    if (place !== undefined) stories.push({ part, place, xml, root });
    else others.push({ part, place: OTHER_PLACES.find(([pattern]) => pattern.test(part))?.[1] ?? part, xml });
    if (part.endsWith('.rels')) refuseRelations(root);
  }
  if (!stories.some(({ part }) => part === main)) throw NOT_WORD;
  const ranked = Object.values(STORIES);
  stories.sort((a, b) => ranked.indexOf(a.place) - ranked.indexOf(b.place) || (a.part < b.part ? -1 : 1));
  return { stories, others };
}

const NOT_WORD = new Refusal('wrong-kind', '不是 Word 文档，请用 Word 或 WPS 另存为 .docx');
const DAMAGED = new Refusal('damaged-docx', '已损坏或不完整，请用 Word 或 WPS 打开后另存为新的 .docx');
const EMBEDDED = new Refusal(
  'embedded-object',
  '含有嵌入的对象或控件（如 Excel 表格、公式对象），请改为文字、表格或图片后再登记',
);

function isMacro(part: string): boolean {
  return /vba(Project|Data)/iu.test(part);
}

/** The part with the text itself, by the kind of file that the package says it is. @throws Refusal */
function mainPart(parts: Parts): string {
  const types = parts['[Content_Types].xml'];
  const relations = parts['_rels/.rels'];
  if (!types || !relations) throw NOT_WORD;
  const relation = parsed(decoded(relations)).children.find(({ attributes }) =>
    attributes.get('Type')?.endsWith('/officeDocument'),
  );
  const target = relation?.attributes.get('Target');
  if (target === undefined) throw NOT_WORD;
  const part = posix.join('/', target).slice(1);
  const entries = parsed(decoded(types)).children;
  const type =
    entries.find(
      ({ attributes }) => attributes.get('PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
    ) ?? entries.find(({ attributes }) => attributes.get('Extension') === 'xml');
  const contentType = type?.attributes.get('ContentType') ?? '';
  if (contentType.includes('macroEnabled')) {
    throw new Refusal('macros', '是启用宏的文档（.docm），请另存为不带宏的 .docx');
  }
  if (contentType.includes('wordprocessingml.template')) {
    throw new Refusal('wrong-kind', '是 Word 模板文件（.dotx），请用 Word 打开后另存为 .docx');
  }
  if (!contentType.includes('wordprocessingml.document.main')) throw NOT_WORD;
  return part;
}

/** What a relation may not be, whatever it points to. */
const REFUSED_RELATIONS: readonly [pattern: RegExp, refusal: Refusal][] = [
  [/\/(oleObject|package|control|activeXControlBinary|aFChunk|subDocument)$/u, EMBEDDED],
  [
    /\/(vbaProject|wordVbaData|keyMapCustomizations)$/u,
    new Refusal('macros', '含有宏，请另存为不带宏的 .docx'),
  ],
];

/** @throws Refusal for relations that reach out of the file, other than links that a reader may click */
function refuseRelations(root: XmlElement): void {
  for (const { attributes } of root.children) {
    const type = attributes.get('Type') ?? '';
    for (const [pattern, refusal] of REFUSED_RELATIONS) if (pattern.test(type)) throw refusal;
    if (attributes.get('TargetMode') !== 'External' || type.endsWith('/hyperlink')) continue;
    const what = type.endsWith('/attachedTemplate')
      ? '（所附的 Word 模板），请在“开发工具—文档模板”中改回 Normal'
      : type.endsWith('/image')
        ? '（链接的图片），请改为插入的图片'
        : '，请断开链接';
    throw new Refusal('external-link', `含有外部链接${what}后再登记`);
  }
}

function parsed(xml: string): XmlElement {
  try {
    return treeOf(xml);
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    if (error.message === 'document type') {
      throw new Refusal(
        'document-type',
        '的内部含有文档类型声明，可能被人改动过，请用 Word 或 WPS 另存为新的 .docx',
      );
    }
    throw DAMAGED;
  }
}

/** Word and its like write UTF-8; in another encoding what is put in would have to be written otherwise. */
function decoded(bytes: Uint8Array): string {
  try {
    const xml = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const encoding = /^\ufeff?<\?xml[^>]*encoding=["']([^"']+)["']/u.exec(xml)?.[1];
    if (encoding === undefined || /^utf-?8$/iu.test(encoding)) return xml;
  } catch {
    // Told below.
  }
  throw DAMAGED;
}
