import { datesIn } from './dates.ts';
import { dated, type Found, PRONOUN } from './facts.ts';
import type { Range } from './leads.ts';
import type { Line, Text } from './lines.ts';
import { isDateOnly, isOrganisation, signatureOf } from './regions.ts';
import type { Warnings } from './warnings.ts';
import { isClosing } from './wording.ts';

export interface Signed {
  unit: Found | null;
  date: Found | null;
  /** Whether the text has a signature at all, whoever signed. */
  present: boolean;
  lines: Line[];
}

/** Offices that sign for others, and web sites: never the inspected unit. */
const SIGNS_FOR_OTHERS =
  /(?:领导小组|巡[察视](?:工作)?(?:办|领导)|整改办|网站|门户网|编辑部|融媒体|工作专班)/;
const SEAL = /\s{0,4}\((?:盖章|公章|印章|代章|章)\)\s*$/;

/** 单位： before the name is no part of it. */
const NAMED_AS = /^(?:(?:发布|公布|通报)?单位(?:名称)?|落款|署名)\s*:\s*/;

/** The signature: the date in the last line of its own, and the organisation above it (or before it in its line). */
export function signatureIn(text: Text, tail: Line[], warnings: Warnings): Signed {
  for (let i = tail.length - 1; i >= 0; i--) {
    const line = tail[i];
    if (line === undefined) continue;
    const both = signatureOf(text, line);
    if (both !== null) {
      const [date] = datesIn(text.shadow, both.date);
      return {
        unit: unitOf(text, [both.name]),
        date: dated(text, date ?? null, warnings, '落款日期'),
        present: true,
        lines: [line],
      };
    }
    if (!isDateOnly(text, line)) continue;
    const [date] = datesIn(text.shadow, line);
    const names = namesAbove(text, tail, i);
    const below = names.length === 0 ? namesBelow(text, tail, i) : [];
    const lines = [...names, line, ...below];
    return {
      unit: unitOf(text, [...names, ...below]),
      date: dated(text, date ?? null, warnings, '落款日期'),
      present: true,
      lines,
    };
  }
  const name = tail.findLast((line) => isSignatureName(text, line));
  return {
    unit: name === undefined ? null : unitOf(text, [name]),
    date: null,
    present: name !== undefined,
    lines: name === undefined ? [] : [name],
  };
}

/** What a narrow column breaks off the name of the organisation; by itself it names none. */
const BROKEN_OFF = /^(?:党组|党委|党工委|党支部|党总支|(?:工作|支部|总支部|管理|基层)?委员会)$/;

function isSignatureName(text: Text, line: Line): boolean {
  const name = line.text.replace(SEAL, '').replace(NAMED_AS, '');
  return (
    (isOrganisation(name) || BROKEN_OFF.test(name.replaceAll(/\s+/g, ''))) &&
    !isClosing(line.text) &&
    !isDateOnly(text, line)
  );
}

function namesAbove(text: Text, tail: Line[], at: number): Line[] {
  let first = at;
  while (first > 0 && at - first < 4) {
    const line = tail[first - 1];
    if (
      line === undefined ||
      !(
        isSignatureName(text, line) ||
        (first < at && line.text.length <= 30 && !/[。,;:]/.test(line.text) && !isClosing(line.text))
      )
    )
      break;
    first--;
  }
  return tail.slice(first, at);
}

function namesBelow(text: Text, tail: Line[], at: number): Line[] {
  const line = tail[at + 1];
  return line !== undefined && isSignatureName(text, line) ? [line] : [];
}

function unitOf(text: Text, names: Range[]): Found | null {
  const broken =
    names.length === 2 &&
    (text.shadow.slice(names[1]?.start, names[1]?.end).trim().length <= 4 ||
      /^(?:党|委员会|工作委员会|管理委员会|总支|支部)/.test(
        text.shadow.slice(names[1]?.start, names[1]?.end),
      ));
  const first = names[0];
  const last = names.at(-1);
  if (first === undefined || last === undefined) return null;
  const candidates: Range[] = broken ? [{ start: first.start, end: last.end }] : [...names];
  for (const each of candidates) {
    const shadow = text.shadow.slice(each.start, each.end);
    const seal = SEAL.exec(shadow)?.[0].length ?? 0;
    const start = each.start + (NAMED_AS.exec(shadow)?.[0].length ?? 0);
    const end = each.end - seal;
    const name = text.shadow.slice(start, end).replaceAll(/\s+/g, '');
    if (SIGNS_FOR_OTHERS.test(name) || PRONOUN.test(name) || BROKEN_OFF.test(name)) continue;
    return {
      start,
      end,
      value: text.source
        .slice(start, end)
        .replaceAll(/[\r\n]+\s*/g, '')
        .trim(),
    };
  }
  return null;
}
