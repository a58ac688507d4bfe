import { JuanzongError } from '../../../error.ts';
import { dateText, dateTextWithin, normalisePunctuation } from '../../../gongwen/index.ts';
import {
  CONTACT_FIELDS,
  CONTACT_WORDING,
  type ContactField,
  type ContactValues,
  contactSentences,
  contactValues,
} from './contact-facts.ts';
import { type Reading, readContact } from './contact-reading.ts';
import type { NoticeData } from './data.ts';
import { mappedText, printedParagraph, type RunningText } from './running-text.ts';

/** One correction can bring another with it: 2023年12月5日至1月5日 needs a second year when the first one changes. */
const MOST_ROUNDS = 3;

/**
 * Brings contact data and the period for comments in the running text up to date. Where intake reads an old value, the
 * new one takes its place; whatever else the office wrote stays. What the text does not speak of is said in a sentence at
 * the end. What the case file does not know is left as it is written.
 * @param print the lines of the notice with this running text, as they will stand on paper
 * @throws JuanzongError `contact-outdated` when the text speaks of it but the old value cannot be found
 */
export function withPresentContact(
  running: RunningText,
  data: NoticeData,
  print: (running: RunningText) => string[],
): RunningText {
  const values = contactValues(data);
  const known = CONTACT_FIELDS.filter((field) => values[field] !== null);
  if (known.length === 0) return running;
  let current = running;
  for (let round = 0; ; round += 1) {
    const readings = readContact(print(current));
    const outdated = known.filter(
      (field) => !isHeld(current, values[field] ?? '', field, readings.get(field)),
    );
    const found = outdated.flatMap((field) => readings.get(field) ?? []);
    if (found.length === 0 || round === MOST_ROUNDS) {
      for (const field of outdated)
        if (readings.has(field) || isNamed(current, field)) throw contactOutdated(field, values);
      return outdated.length === 0 ? current : withSentences(current, outdated, values);
    }
    current = corrected(current, outdated, readings, values);
  }
}

function isHeld(
  running: RunningText,
  value: string,
  field: ContactField,
  reading: Reading | undefined,
): boolean {
  if (reading?.value === value) return true;
  const text = plain([...running.lead, ...running.chapters.flat(), ...running.closing].join('\n'));
  if (field === 'commentFrom' || field === 'commentTo') {
    return (
      reading === undefined && (stands(text, dateText(value)) || stands(text, dateTextWithin(value, value)))
    );
  }
  // 人民路1号 is not what 人民路1号院3楼 says.
  const longer =
    reading !== undefined &&
    plain(reading.value) !== plain(value) &&
    plain(reading.value).includes(plain(value));
  return !longer && stands(text, plain(value));
}

/** Puts the present values in the places of the old ones. */
function corrected(
  running: RunningText,
  outdated: readonly ContactField[],
  readings: ReadonlyMap<ContactField, Reading>,
  values: ContactValues,
): RunningText {
  const edits = outdated
    .flatMap((field) => {
      const reading = readings.get(field);
      return reading ? [{ ...reading, field, text: presentText(field, values, printed(reading)) }] : [];
    })
    .sort((a, b) => b.start - a.start);
  const edited = mappedText(running, (paragraph) => {
    const line = printedParagraph(paragraph);
    const own = edits.filter((edit) => edit.line === line);
    if (own.length === 0) return paragraph;
    return normalisePunctuation(
      own.reduce(
        (text, edit) => `${text.slice(0, edit.start)}${edit.text}${text.slice(edit.start + edit.length)}`,
        paragraph,
      ),
    );
  });
  // A number or a mailbox that is given twice is the same in both places.
  const repeated = edits.filter(({ field }) => field === 'phone' || field === 'email');
  const closing = edited.closing.map((paragraph) =>
    repeated.reduce((text, edit) => withReplaced(text, printed(edit), edit.text), paragraph),
  );
  return { ...edited, closing };
}

function printed({ line, start, length }: Reading): string {
  return line.slice(start, start + length);
}

/** A date keeps the manner of the one before it: 至1月5日 has no year. */
function presentText(field: ContactField, values: ContactValues, old: string): string {
  const value = values[field] ?? '';
  if (field !== 'commentFrom' && field !== 'commentTo') return value;
  if (/^\d{4}/u.test(old)) return dateText(value);
  return dateTextWithin(value, field === 'commentTo' ? values.commentFrom : null);
}

/** Whether the end of the text says something of this kind, be it in words that intake does not understand. */
function isNamed({ chapters, closing }: RunningText, field: ContactField): boolean {
  const end = closing.length > 0 ? closing : (chapters.at(-1) ?? []).slice(-2);
  return end.some((paragraph) => CONTACT_WORDING[field].named.test(paragraph));
}

function withSentences(
  running: RunningText,
  fields: readonly ContactField[],
  values: ContactValues,
): RunningText {
  const told = Object.fromEntries(
    CONTACT_FIELDS.map((field) => [field, fields.includes(field) ? values[field] : null]),
  ) as ContactValues;
  const welcome = running.closing.some((paragraph) => /监督|意见/u.test(paragraph))
    ? ''
    : '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。';
  return { ...running, closing: [...running.closing, `${welcome}${contactSentences(told)}`] };
}

function contactOutdated(field: ContactField, values: ContactValues): JuanzongError {
  const { name } = CONTACT_WORDING[field];
  return new JuanzongError(
    'contact-outdated',
    `不能生成整改情况通报：卷宗的${name}现为${values[field]}，通报正文所写的不同，又找不到在哪里，请先改正正文。`,
  );
}

/** For comparing only: without spaces and without what normalising may have changed. */
function plain(text: string): string {
  return normalisePunctuation(`字${text}`)
    .slice(1)
    .normalize('NFKC')
    .replace(/[^\S\n]/gu, '');
}

function stands(text: string, value: string): boolean {
  return placesOf(text, value).length > 0;
}

function withReplaced(text: string, old: string, present: string): string {
  return placesOf(text, old).reduceRight(
    (result, at) => `${result.slice(0, at)}${present}${result.slice(at + old.length)}`,
    text,
  );
}

/** Where a text holds a value that is not part of a longer number or word. */
function placesOf(text: string, value: string): number[] {
  const places: number[] = [];
  const joins = (pair: string): boolean => /^[0-9A-Za-z]{2}$/u.test(pair);
  for (let at = text.indexOf(value); value !== '' && at !== -1; at = text.indexOf(value, at + value.length)) {
    const end = at + value.length;
    const before = text.slice(Math.max(0, at - 1), at) + value.slice(0, 1);
    const behind = value.slice(-1) + text.slice(end, end + 1);
    if (!joins(before) && !joins(behind)) places.push(at);
  }
  return places;
}
