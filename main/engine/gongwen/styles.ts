import { FONT_NAMES, FONT_SUBSTITUTES, LATIN_FONT, SIZES } from './fonts.ts';
import { STANDARD } from './profile.ts';
import { TABLE_STYLES_XML } from './table-style.ts';
import { escapeXml, XML_HEAD as HEAD, WORD_NAMESPACE as W } from './xml.ts';

/*
 * The parts of a .docx beside its text. Word lays Chinese text out by switches of the document. Two of them make the number of characters in a line unpredictable and are off: marks
 * squeezed together (characterSpacingControl), and a quarter of a 字 put between Han characters and digits (autoSpace).
 *
 * overflowPunct is on, as in every document that an office writes itself: a comma that finds a line full hangs behind
 * the 28th character instead of dragging it down to the next line. LibreOffice takes the switch for its opposite, so
 * there the same value keeps every mark inside the 版心, and leaving the switch out would not.
 */

/** Said of the style too: LibreOffice passes over some of it among the defaults. */
const PARAGRAPH = `<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:wordWrap w:val="1"/><w:overflowPunct w:val="1"/><w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${STANDARD.linePitch}" w:lineRule="exact"/><w:jc w:val="both"/>`;

/** Ground rules for every paragraph and run, so that what a person types later into the paper keeps its format. */
export const STYLES_XML = `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${LATIN_FONT}" w:hAnsi="${LATIN_FONT}" w:eastAsia="${FONT_NAMES.body}" w:cs="${LATIN_FONT}"/><w:kern w:val="0"/><w:sz w:val="${SIZES.三号}"/><w:szCs w:val="${SIZES.三号}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${PARAGRAPH}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${PARAGRAPH}</w:pPr></w:style>${TABLE_STYLES_XML}<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:semiHidden/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="EndnoteReference"><w:name w:val="endnote reference"/><w:semiHidden/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`;

export const SETTINGS_XML = `${HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

/** Names every face of the format and the one to take where it is missing. */
export const FONT_TABLE_XML = `${HEAD}<w:fonts ${W}>${Object.values(FONT_NAMES).map(fontXml).join('')}</w:fonts>`;

function fontXml(name: string): string {
  const substitute = FONT_SUBSTITUTES[name];
  return `<w:font w:name="${name}">${substitute ? `<w:altName w:val="${substitute}"/>` : ''}<w:charset w:val="86"/><w:family w:val="auto"/></w:font>`;
}

/** Document properties. @param date `2021-03-18` or `2021-03`; the same data must give the same file, so it is no clock's */
export function corePropertiesXml(title: string, creator: string, date: string | null): string {
  const day = `${(date ?? '2000-01-01').padEnd(10, '-01')}T00:00:00Z`;
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}
