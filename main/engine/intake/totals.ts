import type { StatedTotals } from '../../../shared/notice.ts';
import type { Range } from './leads.ts';
import { NUMERAL, numeral } from './numerals.ts';
import { tableTotalsIn } from './totals-table.ts';

type Kind = 'issues' | 'tasks' | 'measures';
type Level = 'completed' | 'basicallyCompleted' | 'notCompleted' | 'ongoing';

const N = `(${NUMERAL})\\s*`;
const UNIT = '(个|项|条|件)';
const DONE = '(?:完成整改|整改完成|整改完毕|完成|整改到位|整改|办结|销号|到位)';
const MORE = '(?:整改|任务|问题|事项|的|了|到位|有|共|,|:){0,6}';
const OF_PROBLEM =
  '(?:巡[察视]|反馈|整改|具体|突出|主要|重点|个性|共性|存在|存在的|的|各类|组|方面的?){0,6}问题';

/** An inspection before the one that the notice is about. */
const EARLIER =
  /(?:[0-9]{4}年|首轮|上[一]?[轮次届]|前[一]?[轮次]|前期|以往|历[次年]|往年|此前)[^。,;]{0,10}(?:巡[察视]|反馈)[^。,;]{0,12}$/;

/** Longest meaning first: 基本完成 before 完成, 31个问题 before 问题31个. */
const TOKENS: [kind: Kind | Level | 'all', pattern: string][] = [
  ['notCompleted', `(?:尚未|暂未|仍未|未|没有)(?:整改)?(?:全部|按期)?${DONE}${MORE}\\s*${N}${UNIT}`],
  ['notCompleted', `${N}${UNIT}(?:问题)?(?:尚|暂|仍)?未${DONE}`],
  [
    'basicallyCompleted',
    `(?:基本${DONE}|阶段性(?:完成|整改)|(?:取得|完成)阶段性(?:成效|成果|进展|目标|整改)(?:并持续整改|并持续推进)?)${MORE}\\s*${N}${UNIT}`,
  ],
  ['basicallyCompleted', `${N}${UNIT}(?:问题)?(?:已)?(?:基本${DONE}|阶段性完成|取得阶段性)`],
  [
    'ongoing',
    `(?:正在|持续|长期|继续|加快|有序)(?:整改|推进|坚持|办理)(?:整改)?(?:中)?${MORE}\\s*${N}${UNIT}|(?:推进|整改)中的?(?:问题)?\\s*${N}${UNIT}`,
  ],
  ['ongoing', `${N}${UNIT}(?:问题)?(?:正在|持续|长期|需|仍在|还在)(?:整改|推进|坚持|长期)`],
  [
    'completed',
    `${N}${UNIT}(?:整改|问题)?(?:已|均已|全部|已全部|已经|均|都){1,4}${DONE}(?:整改|到位){0,6}(?![^,。;]{0,3}[0-9])`,
  ],
  [
    'completed',
    `(?:已|均已|已经|目前|按期){0,6}${DONE}(?:整改|到位|销号){0,6}(?:的)?(?:问题|有|共|了|:|,){0,6}\\s*${N}${UNIT}(?!、[^、,。]{1,4}一[个项条件]|(?:工作日|月|方面|批次|阶段|制度|文件))`,
  ],
  [
    'tasks',
    `${N}${UNIT}(?:具体|整改|重点|工作|细化){0,6}(?:任务|事项|清单)|(?:任务|事项)(?:共|共计|合计|为|,){0,6}\\s*${N}${UNIT}`,
  ],
  [
    'measures',
    `${N}${UNIT}(?:具体|整改|针对性|有针对性的?|工作|的|落实){0,6}(?:措施|举措)|(?:措施|举措)(?:共|共计|合计|为|,){0,6}\\s*${N}${UNIT}`,
  ],
  [
    'issues',
    `${N}${UNIT}${OF_PROBLEM}|${OF_PROBLEM}(?:清单)?(?:共|共计|共有|总数|总计|为|有|合计|计|,|:|中的){0,6}\\s*${N}${UNIT}`,
  ],
  [
    'all',
    `(?:均已|全部|已全部|都已|均|皆已)(?:按期|按时|如期)?${DONE}(?:整改|到位|完成){0,6}|(?:完成|整改|办结|销号)率(?:为|达|达到|均为|均达)?\\s*100%`,
  ],
];
const SCANNER = new RegExp(TOKENS.map(([, pattern], i) => `(?<t${i}>${pattern})`).join('|'), 'g');

interface Token {
  kind: Kind | Level | 'all';
  value: number | null;
  unit: string | null;
  start: number;
  end: number;
}

/** A number of problems somewhere in the running text, with nothing that makes it a total, is none. */
const LEAST_WEIGHT = 2;

/** How far back a number may refer; it keeps the work linear. */
const MOST_LOOKED_AT = 40;

/** A paragraph where totals may be stated. */
export interface TotalsSource extends Range {
  /** The opening of the chapter with the results, where the totals that count are usually given. */
  opening: boolean;
}

interface Subject {
  kind: Kind;
  value: number;
  unit: string | null;
  weight: number;
  counts: Partial<Record<Level, number>>;
  all: boolean;
}

/**
 * The totals as the text states them. A number belongs to what it counts: completed tasks are no completed problems.
 * `completed` is also the whole when the text says that all of them are.
 */
export function totalsIn(shadow: string, sources: TotalsSource[]): StatedTotals {
  const table = tableTotalsIn(shadow, sources);
  if (table !== null) return table;
  const subjects: Subject[] = [];
  for (const source of sources) {
    const text = shadow.slice(source.start, source.end);
    let before: Token | null = null;
    for (const token of tokensIn(text)) {
      if (token.kind === 'issues' || token.kind === 'tasks' || token.kind === 'measures') {
        if (token.value !== null && token.value > 0)
          name(subjects, token.kind, token.value, token.unit, weightOf(text, token, source));
      } else attribute(subjects, token, text, before);
      before = token;
    }
  }
  const issues = subjects
    .filter((each) => each.kind === 'issues' && weigh(each) >= LEAST_WEIGHT)
    .reduce<Subject | null>((best, each) => (best === null || weigh(each) > weigh(best) ? each : best), null);
  const measures = subjects.find((each) => each.kind === 'measures' && each.weight > 0) ?? null;
  return {
    issues: issues?.value ?? null,
    completed: issues === null ? null : (issues.counts.completed ?? (issues.all ? issues.value : null)),
    basicallyCompleted: issues?.counts.basicallyCompleted ?? null,
    notCompleted: issues?.counts.notCompleted ?? null,
    measures: measures?.value ?? null,
  };
}

/** What is counted from here on. The same number of the same thing named again weighs no less than before. */
function name(subjects: Subject[], kind: Kind, value: number, unit: string | null, weight: number): void {
  const known = subjects.slice(-MOST_LOOKED_AT).filter((each) => each.kind === kind && each.value === value);
  const heaviest = Math.max(weight, ...known.map((each) => each.weight));
  subjects.push({ kind, value, unit, weight: heaviest, counts: {}, all: false });
}

function* tokensIn(text: string): Generator<Token> {
  for (const match of text.matchAll(SCANNER)) {
    const groups = match.slice(1).filter((group) => group !== undefined);
    const kindIndex = TOKENS.findIndex((_, i) => match.groups?.[`t${i}`] !== undefined);
    const kind = TOKENS[kindIndex]?.[0];
    if (kind === undefined) continue;
    const [, number, unit] = groups;
    yield {
      kind,
      value: number === undefined ? null : numeral(number),
      unit: unit ?? null,
      start: match.index,
      end: match.index + match[0].length,
    };
  }
}

/** A completion counts what was named last in the same measure word, else what was named last. */
function attribute(subjects: Subject[], token: Token, text: string, before: Token | null): void {
  const last = subjects.at(-1);
  if (token.kind === 'all') {
    if (last !== undefined && before !== null && !/。/.test(text.slice(before.end, token.start)))
      last.all = true;
    return;
  }
  const level = token.kind as Level;
  const { value } = token;
  if (value === null) return;
  const sameUnit = subjects.slice(-MOST_LOOKED_AT).filter((each) => each.unit === token.unit);
  const subject = sameUnit.findLast((each) => each.value >= value) ?? sameUnit.at(-1) ?? last;
  if (subject === undefined || (subject.kind === 'issues' && value > subject.value)) {
    const said = text.slice(Math.max(0, token.start - 8), token.end);
    if (level === 'completed' && /全部|均|都|(?:反馈|指出)[^,。;]{0,6}问题/.test(said))
      subjects.push({
        kind: 'issues',
        value,
        unit: token.unit,
        weight: 1,
        counts: { completed: value },
        all: true,
      });
    return;
  }
  subject.counts[level] ??= value;
}

function weightOf(text: string, token: Token, source: TotalsSource): number {
  const before = text.slice(Math.max(0, token.start - 40), token.start);
  const itself = text.slice(token.start, token.end);
  let weight = source.opening ? 2 : 1;
  if (EARLIER.test(before)) weight -= 6;
  if (/(?:反馈|指出|提出|发现|梳理|认领)[^。]{0,40}$/.test(before) || /反馈|指出|发现/.test(itself))
    weight += 3;
  if (
    /(?:其中|第[一二三四五六七八九十]|分别|每|该方面|分解为|细化为|分解成|细化成)[^。;]{0,12}$/.test(
      before,
    ) ||
    /(?:领办|领衔|包抓|包案|带头)[^。;,]{0,12}$/.test(before)
  )
    weight -= 3;
  return weight;
}

function weigh(subject: Subject): number {
  const levels = Object.keys(subject.counts).length;
  return subject.weight + levels + (levels > 0 || subject.all ? 2 : 0);
}
