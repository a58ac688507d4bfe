import type { Contact } from '../../../shared/notice.ts';
import { datesIn, isoDate, rangesIn } from './dates.ts';
import { dated, type Found } from './facts.ts';
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
const SEAL = /\s*\((?:盖章|公章|印章|代章|章)\)\s*$/;

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

function isSignatureName(text: Text, line: Line): boolean {
  return isOrganisation(line.text.replace(SEAL, '')) && !isClosing(line.text) && !isDateOnly(text, line);
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
    if (SIGNS_FOR_OTHERS.test(shadow)) continue;
    const end = each.end - seal;
    return {
      start: each.start,
      end,
      value: text.source
        .slice(each.start, end)
        .replaceAll(/[\r\n]+\s*/g, '')
        .trim(),
    };
  }
  return null;
}

export interface FoundContact {
  contact: Contact | null;
  places: Partial<Record<keyof Contact, Range>>;
}

const PHONE_NUMBER =
  '(?:\\(?0[0-9]{2,3}\\)?\\s*-*\\s*)?(?:[0-9]{7,8}|[0-9]{3,4}[\\s-][0-9]{4})(?:\\s*-\\s*[0-9]{1,5})?|1[0-9]{10}|(?:400|800)-?[0-9]{3}-?[0-9]{4}|0[0-9]{2,3}\\s*-\\s*[0-9]{5,8}|1[0-9]{2}[-\\s][0-9]{4}[-\\s][0-9]{4}|12[0-9]{3}';
const PHONES = new RegExp(
  `(?:${PHONE_NUMBER})(?:\\s*(?:\\((?:转|分机)[^()]{1,8}\\)|转\\s*[0-9]+))?(?:\\s*[、,;/或和]\\s*(?:${PHONE_NUMBER}))*`,
);
const PHONE = new RegExp(
  `(?:电\\s*话|联系方式|热线|手机|联系人)[^0-9\\n\\r]{0,24}(${PHONES.source})(?![0-9])`,
);
const CLOCK = '(?:[0-9]{1,2}[:点时][0-9]{0,2}分?|工作日|上午|下午|周一|星期一|上班|工作时间|每天|正常)';
const HOURS_BEHIND = new RegExp(
  `^\\s*\\((?:(?:受理|工作|办公|接听|接访|接待|来电|联系|值班)?(?:电话)?时间\\s*(?:为|是|:)?\\s*)?((?=[^()]*${CLOCK})[^()]{3,60})\\)`,
);
const HOURS_NAMED =
  /(?:受理|工作|办公|接听|接访|接待|来电|联系|值班|来访)(?:电话)?时间\s*(?:为|是|:)\s*([^。;\n\r]{3,60}?)(?=\s*(?:[。;\n\r)]|,\s*(?:地址|电话|邮|通讯|通信)|$))/;
const ADDRESS =
  /(?:(?:通讯|通信|邮寄|来信|来访|联系|单位|办公|收件|信函|接待|寄送|邮政|信件|地)\s*地?\s*址|地\s*址|(?:邮政|来信|举报)信箱|来信来访(?:地址)?|来信|来访|信函(?:寄送|邮寄)至)\s*(?:为|是|:)?\s*([^。;\n\r]{4,100}?)(?=\s*(?:[。;\n\r]|[,、(\s]\s*(?:邮\s*编|邮政编码|电\s*话|联系|电子|邮箱|e-?mail|传真|收件人|监督)|$))/i;
const POSTCODE = /(?:邮\s*编|邮政编码|邮\s*码)\s*(?:为|是|:)?\s*([0-9]{6})(?![0-9])/;
const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}\s?@\s?[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,62}){1,6}/i;

/** Phone, office hours, address, postcode and e-mail from the closing block; numbers and e-mail in half width. */
export function contactIn(text: Text, range: Range | null): FoundContact {
  if (range === null) return { contact: null, places: {} };
  const closing = text.shadow.slice(range.start, range.end);
  const places: Partial<Record<keyof Contact, Range>> = {};
  const take = (field: keyof Contact, match: RegExpExecArray | null, from = 0): string | null => {
    const value = match === null ? undefined : (match[1] ?? match[0]);
    if (match === null || value === undefined || value.trim() === '') return null;
    const start = range.start + from + match.index + match[0].indexOf(value);
    places[field] = { start, end: start + value.trimEnd().length };
    const printed = text.source.slice(start, start + value.length).trim();
    return field === 'address' ? printed : printed.normalize('NFKC');
  };
  const phoneMatch = PHONE.exec(closing);
  const phone = take('phone', phoneMatch);
  const behind = phoneMatch === null ? 0 : phoneMatch.index + phoneMatch[0].length;
  const hours =
    (phoneMatch === null ? null : take('hours', HOURS_BEHIND.exec(closing.slice(behind)), behind)) ??
    take('hours', HOURS_NAMED.exec(closing));
  const address = take('address', ADDRESS.exec(closing));
  const postcode = take('postcode', POSTCODE.exec(closing));
  const email = take('email', EMAIL.exec(closing))?.replaceAll(/\s/g, '') ?? null;
  const contact = { phone, hours, address, postcode, email };
  return { contact: Object.values(contact).every((value) => value === null) ? null : contact, places };
}

export interface CommentPeriod {
  from: Found | null;
  to: Found | null;
}

/** When the public may comment; `null` where no date of it can be told, as in 自公布之日起15个工作日. */
export function commentPeriodIn(
  text: Text,
  range: Range | null,
  noticeDate: string | null,
  warnings: Warnings,
): CommentPeriod | null {
  if (range === null) return null;
  const noticeYear = noticeDate === null ? null : Number(noticeDate.slice(0, 4));
  const context = { last: null, notice: noticeYear };
  const [span] = rangesIn(text.shadow, range, context);
  if (span === undefined) {
    const until = datesIn(text.shadow, range, context).find(
      (date) =>
        /(?:至|截至|截止|到)\s*(?:时间|日期)?(?:为|:)?\s*$/.test(
          text.shadow.slice(Math.max(range.start, date.start - 10), date.start),
        ) || /^\s*(?:前|止|以前|之前|截止)/.test(text.shadow.slice(date.end, date.end + 3)),
    );
    const to = dated(text, until ?? null, warnings, '征求意见截止时间');
    return to === null ? null : { from: null, to };
  }
  const withYear = <T extends typeof span.from>(date: T, after: number | null): T =>
    'bad' in date || date.year !== null || noticeYear === null
      ? date
      : { ...date, year: noticeYear + (after !== null && date.month < after ? 1 : 0) };
  const first = withYear(span.from, null);
  const second = withYear(span.to, 'bad' in first ? null : first.month);
  const from = dated(text, first, warnings, '征求意见开始时间');
  const to = dated(text, second, warnings, '征求意见截止时间');
  if (
    from !== null &&
    to !== null &&
    (isoDate(second) ?? '') < (isoDate(first) ?? '').slice(0, to.value.length)
  ) {
    warnings.add(
      'date-order',
      `征求意见截止时间（${to.value}）早于开始时间（${from.value}），两者都没有采用，请核对原文。`,
      span,
    );
    return null;
  }
  return from === null && to === null ? null : { from, to };
}
