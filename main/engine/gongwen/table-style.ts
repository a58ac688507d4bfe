import { FONT_NAMES, LATIN_FONT, SIZES, type SizeName } from './fonts.ts';

/** What stands in a cell: text, or the head of a column. */
export type TableRole = 'body' | 'levelOne';

const ROLE_NAMES: Record<TableRole, string> = { body: '表格文字', levelOne: '表头' };

/** The style of the paragraphs in a cell. */
export function tableStyle(size: SizeName, role: TableRole): string {
  return `${role === 'body' ? 'TableText' : 'TableHead'}${SIZES[size]}`;
}

/** A third more than the type, in twips, and exact, so that a page can be reckoned with. */
export function lineHeight(size: SizeName): number {
  return Math.round((SIZES[size] * 10 * 4) / 3);
}

/** The styles themselves: small type off the grid, or it would be spread over the lines of the page. */
export const TABLE_STYLES_XML = (Object.keys(SIZES) as SizeName[])
  .flatMap((size) => (['body', 'levelOne'] as const).map((role) => styleXml(size, role)))
  .join('');

function styleXml(size: SizeName, role: TableRole): string {
  const font = FONT_NAMES[role];
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${tableStyle(size, role)}"><w:name w:val="${ROLE_NAMES[role]} ${size}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${lineHeight(size)}" w:lineRule="exact"/><w:jc w:val="left"/></w:pPr><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${LATIN_FONT}" w:hAnsi="${LATIN_FONT}" w:eastAsia="${font}" w:cs="${LATIN_FONT}"/><w:sz w:val="${SIZES[size]}"/><w:szCs w:val="${SIZES[size]}"/></w:rPr></w:style>`;
}
