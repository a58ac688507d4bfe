import { attribute, elements } from '../xml/find.ts';
import { type Element, parseXml } from '../xml/tree.ts';
import { Archive, NotDocx } from './archive.ts';

/** The parts of a Word document that say how it looks, as trees that can be changed and written out again. */
export interface Package {
  archive: Archive;
  documentPath: string;
  document: Element;
  styles: Element | undefined;
  stylesPath: string | undefined;
  numbering: { xml: string; root: Element } | undefined;
  settings: Element | undefined;
  settingsPath: string | undefined;
  theme: Element | undefined;
  /** Headers and footers by the id of their relationship. */
  margins: ReadonlyMap<string, { path: string; root: Element }>;
  /** The XML of the styles, for the reader of lists. */
  stylesXml: string | null;
}

interface Relationship {
  id: string;
  type: string;
  path: string;
}

/** @throws NotDocx, TooLarge; any other error where the file is damaged */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const archive = await Archive.open(bytes);
  const top = await relationships(archive, '_rels/.rels', '');
  const documentPath = top.find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml';
  const xml = await archive.xml(documentPath);
  if (xml === null) throw new NotDocx(holdsInstead(archive.paths));
  const document = parseXml(xml);
  if (document.key !== 'w:document') throw new NotDocx(holdsInstead(archive.paths));
  const folder = documentPath.includes('/') ? documentPath.slice(0, documentPath.lastIndexOf('/')) : '';
  const name = documentPath.slice(documentPath.lastIndexOf('/') + 1);
  const own = await relationships(archive, `${folder ? `${folder}/` : ''}_rels/${name}.rels`, folder);
  const pathOf = (type: string): string | undefined =>
    own.find((relationship) => relationship.type === type)?.path;
  const [stylesPath, settingsPath, numberingPath, themePath] = [
    pathOf('styles'),
    pathOf('settings'),
    pathOf('numbering'),
    pathOf('theme'),
  ];
  const read = async (path: string | undefined): Promise<string | null> =>
    path === undefined ? null : archive.xml(path);
  const parsed = (text: string | null): Element | undefined => (text === null ? undefined : parseXml(text));
  const stylesXml = await read(stylesPath);
  const numberingXml = await read(numberingPath);
  const margins = new Map<string, { path: string; root: Element }>();
  for (const { id, type, path } of own) {
    if (type !== 'header' && type !== 'footer') continue;
    const root = parsed(await archive.xml(path));
    if (root) margins.set(id, { path, root });
  }
  return {
    archive,
    documentPath,
    document,
    styles: parsed(stylesXml),
    stylesPath,
    stylesXml,
    numbering: numberingXml === null ? undefined : { xml: numberingXml, root: parseXml(numberingXml) },
    settings: parsed(await read(settingsPath)),
    settingsPath,
    theme: parsed(await read(themePath)),
    margins,
  };
}

async function relationships(archive: Archive, path: string, folder: string): Promise<Relationship[]> {
  const xml = await archive.xml(path);
  if (xml === null) return [];
  return elements(parseXml(xml)).flatMap((element) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attribute(element, key));
    if (id === undefined || type === undefined || target === undefined) return [];
    if (attribute(element, 'TargetMode') === 'External') return [];
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), path: resolved(folder, target) }];
  });
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function holdsInstead(paths: readonly string[]): NotDocx['holds'] {
  if (paths.some((path) => /^xl\//iu.test(path))) return 'workbook';
  if (paths.some((path) => /^ppt\//iu.test(path))) return 'slides';
  return paths.includes('content.xml') ? 'opendocument' : 'other';
}
