import { Packer } from 'docx';
import { unzipSync } from 'fflate';
import type { Block } from './block.ts';
import { corePropertiesXml, FONT_TABLE_XML, SETTINGS_XML, STYLES_XML } from './parts.ts';
import type { PageProfile } from './profile.ts';
import { render } from './render.ts';
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
  const files = unzipSync(await Packer.toBuffer(render(blocks, profile)));
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return zipped({
    ...files,
    'docProps/core.xml': encode(corePropertiesXml(properties.title, properties.creator, properties.date)),
    'word/fontTable.xml': encode(FONT_TABLE_XML),
    'word/settings.xml': encode(SETTINGS_XML),
    'word/styles.xml': encode(STYLES_XML),
  });
}
