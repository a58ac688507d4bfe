import { formatNumber } from './number-format.ts';
import { walkXml } from './xml.ts';

/** A paragraph's place in a list: `w:numId` and `w:ilvl`. */
export interface ListPlace {
  numId: string | null;
  level: number | null;
}

interface Level {
  start: number;
  format: string;
  text: string;
  /** What stands between the number and the text. */
  suffix: 'tab' | 'space' | 'nothing';
  legal: boolean;
  restart: number | null;
  style: string | null;
}

interface List {
  abstractId: string;
  levels: Map<number, Level>;
  overrides: Map<number, Level>;
  starts: Map<number, number>;
}

interface Style {
  basedOn: string | null;
  place: ListPlace;
}

/** Automatic numbers as Word shows them. Asked paragraph by paragraph, in the order of the document. */
export interface Numbering {
  /** The number before a paragraph with what parts it from the text, `''` where there is none. */
  next(place: ListPlace, style: string | null): string;
}

/** The last number given on each level. */
type Counter = (number | undefined)[];

/** Lists, definitions of lists or styles. */
const MOST_DEFINITIONS = 20_000;
/** Of a number's text in the file; Word takes a few dozen characters. In UTF-16 units. */
const LONGEST_LABEL = 100;

const newLevel = (): Level => ({
  start: 1,
  format: 'decimal',
  text: '',
  suffix: 'tab',
  legal: false,
  restart: null,
  style: null,
});

/** Reads word/numbering.xml and word/styles.xml; either may be missing. */
export function readNumbering(numbering: string | null, styles: string | null): Numbering {
  const lists = numbering === null ? new Map<string, List>() : readLists(numbering);
  const named = styles === null ? new Map<string, Style>() : readStyles(styles);
  const counters = new Map<string, Counter>();
  const started = new Set<string>();
  return {
    next(place, style) {
      const { numId, level } = resolve(place, style, lists, named);
      const list = numId === null ? undefined : lists.get(numId);
      if (list === undefined || numId === null) return '';
      const counter = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counter);
      restartOnce(list, numId, counter, started);
      const definition = levelOf(list, level);
      count(list, level, counter);
      return shown(list, level, definition, counter);
    },
  };
}

function levelOf(list: List, level: number): Level {
  return list.overrides.get(level) ?? list.levels.get(level) ?? newLevel();
}

/** A list that overrides the start begins its levels anew the first time it is used. */
function restartOnce(list: List, numId: string, counter: Counter, started: Set<string>): void {
  if (started.has(numId)) return;
  started.add(numId);
  for (const [level, start] of list.starts) counter[level] = start - 1;
}

function count(list: List, level: number, counter: Counter): void {
  for (let above = 0; above < level; above++) counter[above] ??= levelOf(list, above).start;
  counter[level] = (counter[level] ?? levelOf(list, level).start - 1) + 1;
  for (let below = level + 1; below < counter.length; below++) {
    const { restart } = levelOf(list, below);
    if (restart === null || (restart > 0 && level < restart)) counter[below] = undefined;
  }
}

function shown(list: List, level: number, definition: Level, counter: Counter): string {
  if (definition.format === 'bullet' || definition.format === 'none') return '';
  const number = definition.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = definition.legal && at <= level ? 'decimal' : levelOf(list, at).format;
    return formatNumber(counter[at] ?? levelOf(list, at).start, format);
  });
  if (number === '') return '';
  return definition.suffix === 'nothing' || /[、）)．。：:]$/.test(number) ? number : `${number} `;
}

function resolve(
  place: ListPlace,
  style: string | null,
  lists: Map<string, List>,
  styles: Map<string, Style>,
): { numId: string | null; level: number } {
  let { numId, level } = place;
  let from: string | null = null;
  const seen = new Set<string>();
  for (
    let name = style;
    name !== null && !seen.has(name) && numId === null;
    name = styles.get(name)?.basedOn ?? null
  ) {
    seen.add(name);
    const inherited = styles.get(name)?.place;
    if (inherited === undefined || inherited.numId === null) continue;
    numId = inherited.numId;
    level ??= inherited.level;
    from = name;
  }
  if (numId === null || numId === '0') return { numId: null, level: 0 };
  if (level === null && from !== null) {
    for (const [index, definition] of lists.get(numId)?.levels ?? [])
      if (definition.style === from) level = index;
  }
  return { numId, level: Math.min(Math.max(level ?? 0, 0), 8) };
}

function checkCount(definitions: ReadonlyMap<string, unknown>): void {
  if (definitions.size > MOST_DEFINITIONS) throw new Error('too many definitions');
}

function readLists(xml: string): Map<string, List> {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels: Map<number, Level> | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let override = 0;
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      if (name === 'abstractNum') {
        levels = new Map();
        abstracts.set(attributes.get('abstractNumId') ?? '', levels);
        checkCount(abstracts);
      } else if (name === 'num') {
        list = { abstractId: '', levels: new Map(), overrides: new Map(), starts: new Map() };
        lists.set(attributes.get('numId') ?? '', list);
        checkCount(lists);
      } else if (name === 'abstractNumId' && list !== null) list.abstractId = value;
      else if (name === 'lvlOverride') override = Number(attributes.get('ilvl') ?? 0);
      else if (name === 'startOverride') list?.starts.set(override, Number(value) || 0);
      else if (name === 'lvl') {
        level = newLevel();
        (list === null ? levels : list.overrides)?.set(Number(attributes.get('ilvl') ?? 0), level);
      } else if (level !== null) readLevel(level, name, value, attributes);
    },
    close(name) {
      if (name === 'lvl') level = null;
      if (name === 'num') list = null;
      if (name === 'abstractNum') levels = null;
    },
    text() {},
  });
  for (const each of lists.values()) each.levels = abstracts.get(each.abstractId) ?? new Map();
  return lists;
}

function readLevel(level: Level, name: string, value: string, attributes: Map<string, string>): void {
  if (name === 'start') level.start = Number(value) || 0;
  else if (name === 'numFmt')
    level.format = value === 'custom' ? (attributes.get('format') ?? 'decimal') : value;
  else if (name === 'lvlText') level.text = value.slice(0, LONGEST_LABEL);
  else if (name === 'suff') level.suffix = value === 'nothing' || value === 'space' ? value : 'tab';
  else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
  else if (name === 'lvlRestart') level.restart = Number(value) || 0;
  else if (name === 'pStyle') level.style = value;
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      if (name === 'style') {
        style = { basedOn: null, place: { numId: null, level: null } };
        if (attributes.get('type') !== 'character') styles.set(attributes.get('styleId') ?? '', style);
        checkCount(styles);
      } else if (style !== null) {
        if (name === 'basedOn') style.basedOn = value;
        else if (name === 'numId') style.place.numId = value;
        else if (name === 'ilvl') style.place.level = Number(value) || 0;
      }
    },
    close(name) {
      if (name === 'style') style = null;
    },
    text() {},
  });
  return styles;
}
