import { unzipSync, zipSync } from 'fflate';
import { readTemplate } from '../../main/engine/template/check.ts';
import { fieldsFor } from '../../main/engine/template/fields.ts';
import { filled } from '../../main/engine/template/fill.ts';
import type { TemplateCheck, TemplateFault, TemplateValues } from '../../shared/template.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The text of word/document.xml around a body. */
export function documentXml(body: string): string {
  return `${HEAD}<w:document ${WORD} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
}

/** The text of a header or a footer. */
export function headerXml(paragraphs: string): string {
  return `${HEAD}<w:hdr ${WORD}>${paragraphs}</w:hdr>`;
}

/** A relation as it stands in a .rels part. */
export function relation(type: string, target: string, mode = ''): string {
  return `<Relationship Id="r${target.length}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
}

export interface Package {
  /** Other parts, or other content for the usual ones. */
  parts?: Record<string, string | Uint8Array>;
  /** Relations of the document. */
  relations?: string;
  contentType?: string;
}

/** A .docx around a body. */
export function docx(
  body: string,
  { parts = {}, relations = '', contentType = MAIN }: Package = {},
): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${contentType}"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships ${RELATIONS}>${relation('officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships ${RELATIONS}>${relations}</Relationships>`,
    'word/document.xml': documentXml(body),
    'word/styles.xml': `${HEAD}<w:styles ${WORD}/>`,
    'word/media/image1.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3),
    ...parts,
  };
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2026, 0, 1) });
}

/** A run with a look. */
export function run(text: string, look = ''): string {
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of one run with this text. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export function cell(...paragraphs: string[]): string {
  return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}

export function row(...cells: string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

export function table(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`;
}

const FREE = fieldsFor(null);

/** What the check says of a template that is bound to no kind. */
export async function checked(bytes: Uint8Array): Promise<TemplateCheck> {
  return (await readTemplate(bytes, FREE)).check;
}

/** The findings of a template with this body, as code and place. */
export async function faults(body: string, around?: Package): Promise<[TemplateFault, string][]> {
  const { findings } = await checked(docx(body, around));
  return findings.map(({ code, place }) => [code, place]);
}

const NOTHING: TemplateValues = { texts: {}, lists: {} };

/** The parts of a template once it is filled, as text. */
export async function filledParts(
  bytes: Uint8Array,
  paper: Partial<TemplateValues>,
  issue: TemplateValues = NOTHING,
): Promise<Record<string, string>> {
  const template = await readTemplate(bytes, FREE);
  const parts = unzipSync(filled(template, { ...NOTHING, ...paper }, issue));
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
  );
}

/** The document of a template with this body, once it is filled. */
export async function filledBody(
  body: string,
  paper: Partial<TemplateValues>,
  issue?: TemplateValues,
): Promise<string> {
  return (await filledParts(docx(body), paper, issue))['word/document.xml'] ?? '';
}

/** Something in a list. */
export function item(
  texts: Record<string, string>,
  lists: Record<string, TemplateValues[]> = {},
): TemplateValues {
  return { texts, lists };
}
