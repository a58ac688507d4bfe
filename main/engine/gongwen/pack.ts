import type { Block } from './block.ts';
import type { PageProfile } from './profile.ts';
import { type Rendered, render } from './render.ts';
import { corePropertiesXml, FONT_TABLE_XML, SETTINGS_XML, STYLES_XML } from './styles.ts';
import { XML_HEAD } from './xml.ts';
import { zipped } from './zip.ts';

/** What a file says of itself. */
export interface Properties {
  title: string;
  /** The office; empty if it is not known. */
  creator: string;
  /** `2021-03-18` or `2021-03`. */
  date: string | null;
}

/** Blocks as the bytes of a .docx: the same blocks give the same bytes, at any time and on any machine. */
export async function packDocument(
  blocks: readonly Block[],
  profile: PageProfile,
  properties: Properties,
): Promise<Uint8Array> {
  const { document, footers } = render(blocks, profile);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(footers),
    '_rels/.rels': PACKAGE_RELATIONS,
    'docProps/core.xml': corePropertiesXml(properties.title, properties.creator, properties.date),
    'word/_rels/document.xml.rels': documentRelationsXml(footers),
    'word/document.xml': document,
    'word/fontTable.xml': FONT_TABLE_XML,
    'word/settings.xml': SETTINGS_XML,
    'word/styles.xml': STYLES_XML,
    ...Object.fromEntries(footers.map(({ name, xml }) => [`word/${name}`, xml])),
  };
  const encoder = new TextEncoder();
  return zipped(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)])));
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const PACKAGE_RELATIONS = relationsXml([
  ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

function documentRelationsXml(footers: Rendered['footers']): string {
  return relationsXml([
    ['rIdStyles', `${OFFICE}/styles`, 'styles.xml'],
    ['rIdSettings', `${OFFICE}/settings`, 'settings.xml'],
    ['rIdFonts', `${OFFICE}/fontTable`, 'fontTable.xml'],
    ...footers.map(({ id, name }): Relation => [id, `${OFFICE}/footer`, name]),
  ]);
}

type Relation = [id: string, type: string, target: string];

function relationsXml(relations: readonly Relation[]): string {
  const items = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypesXml(footers: Rendered['footers']): string {
  const parts = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/word/document.xml', `${WORD}.document.main+xml`],
    ['/word/fontTable.xml', `${WORD}.fontTable+xml`],
    ['/word/settings.xml', `${WORD}.settings+xml`],
    ['/word/styles.xml', `${WORD}.styles+xml`],
    ...footers.map(({ name }) => [`/word/${name}`, `${WORD}.footer+xml`]),
  ];
  const items = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${items.join('')}</Types>`;
}
