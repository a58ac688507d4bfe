import type { Contact } from '../../../shared/notice.ts';
import type { Range } from './leads.ts';
import type { Text } from './lines.ts';

type Field = keyof Contact;

/**
 * What announces a part of the contact block. A value reaches from its label to the next one at most, so every label
 * counts, those of fields that are not kept included. Words that also occur inside of addresses need a colon or a verb.
 */
const IS = '\\s*(?:\\([^()0-9]{1,12}\\)\\s*)?(?:号码\\s*)?(?:为|是|:)?\\s*';
const SEND = '(?:请)?(?:邮)?(?:寄|送|投)(?:送|递)?(?:至|到|往)?';
const LABELS: [field: Field | 'other', pattern: string][] = [
  ['other', `传\\s*真${IS}|(?:收件人|收信人|单\\s*位|部\\s*门)\\s*:`],
  [
    'hours',
    '(?:受理|工作|办公|接听|接访|接待|来电|联系|值班|来访|服务|上班)(?:电话)?时\\s*间\\s*(?:为|是|:)?\\s*',
  ],
  ['phone', `(?:电\\s*话|热\\s*线|手\\s*机|致电|来电|拨打|联系方式|联\\s*系\\s*人)${IS}`],
  ['postcode', `(?:邮\\s*编|邮政编码|邮\\s*码)${IS}`],
  ['email', `(?:电子|网络)?(?:邮\\s*箱|邮\\s*件|信箱(?=[^。;\\n]{0,2}[a-z0-9]{2}))${IS}|e-?mail${IS}`],
  [
    'address',
    `(?:地\\s*址|(?:接待|接访|来访|受理|办公)地点)\\s*(?:为|是|:)?\\s*(?:${SEND}:?)?\\s*|(?:信\\s*箱|信函|来函|来信(?:来访)?|来访|意见反馈)\\s*(?:(?:为|是|:)\\s*(?:${SEND}:?)?|${SEND}:?)\\s*|(?:邮寄|寄送|寄)(?:(?:至|到|往)\\s*:?|\\s*:)\\s*|(?:可以?|请)(?:直接)?(?:到|前往)\\s*(?=[^,。;]{4,40}(?:[,。;]|当面|现场|反映|提出))`,
  ],
];
const LABEL = new RegExp(LABELS.map(([, pattern], i) => `(?<l${i}>${pattern})`).join('|'), 'gi');

const NUMBER =
  '(?:\\+?86[\\s-]*)?(?:1[3-9][0-9](?:[\\s-]?[0-9]{4}){2}|[48]00[\\s-]?[0-9]{3}[\\s-]?[0-9]{4}|\\(0[0-9]{2,3}\\)\\s{0,3}-{0,3}\\s{0,3}[0-9]{5,8}|0[0-9]{2,3}[\\s-]{1,4}(?:[0-9]{3,4}[\\s-][0-9]{4}|[0-9]{5,8})|0[0-9]{9,11}|[0-9]{3,4}[\\s-][0-9]{4}|[0-9]{7,8}|12[0-9]{3})(?![0-9×*□■?])';
const EXTENSION =
  '(?:\\s{0,3}(?:\\((?:转|分机)号?:?\\s{0,3}[^()]{1,8}\\)|(?:转|分机)号?:?\\s{0,3}[0-9]{1,6}|-\\s{0,3}[0-9]{1,5})(?![0-9]))?';
const ONE = `(?<![0-9])${NUMBER}${EXTENSION}`;
/** Whose number it is is kept only where there are several. */
const NOTE = '(?:\\s{0,3}\\([^()0-9]{1,20}\\))?';
const PHONES = new RegExp(
  `${ONE}(?:(?:${NOTE}\\s{0,3}[、,;/或和及]\\s{0,3}(?:${ONE}|[0-9]{1,4}(?![0-9年月日个:])))+${NOTE})?`,
);

const CLOCK = '[0-9]{1,2}(?::[0-9]{2}|[时点](?:[0-9]{1,2}分|半)?)';
const DAYS = '(?:(?:每|法定)?工作日|(?:每)?(?:周|星期)[一至到\\-五日、六]{1,5}|正常上班|上班时间|每天|每日)';
const HALF = '(?:上午|下午|早上?|中午|晚上?)?\\s{0,3}';
const CLOCKS = `${HALF}${CLOCK}\\s{0,3}(?:-{1,2}|~|至|到)\\s{0,3}${HALF}${CLOCK}`;
const HOURS = new RegExp(
  `(?:${DAYS}\\s{0,3}[,:的]?\\s{0,3})?\\(?${CLOCKS}(?:\\s{0,3}[,;、和及]?\\s{0,3}${CLOCKS}){0,3}`,
);
const TELLS_HOURS = new RegExp(`${CLOCK}|${DAYS}|上午|下午|工作时间`);
const IN_BRACKETS = /^\s*\(([^()]{3,60})\)/;
const HOURS_LABEL =
  /^(?:(?:受理|工作|办公|接听|接访|接待|来电|联系|值班|服务)?(?:电话)?时间\s*(?:为|是|:)?\s*)/;

/** Up to a semicolon that brings no further hours, or to the bracket that closes around label and hours. */
const HOURS_VALUE = /^(?:[^;()]|\([^()]*\)|;(?=\s*(?:上午|下午|周|星期|夏|冬|法定)))*/;

/** Of hours only what belongs to the clock times; between Chinese words the marks stay Chinese. */
const WIDE = /[０-９：－]|(?<=[0-9０-９])[，；](?=[0-9０-９])/g;

const EMAIL = /[a-z0-9_][a-z0-9._%+-]{0,63}\s?@\s?[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,62}){1,6}/i;
const PLACE = /[省市县区旗州盟乡镇村路街道巷弄号楼室院局委校部厂店厅所站馆社箱座层栋]/;
/** What may stand behind an address in its own clause and is no part of it. */
const BEHIND_ADDRESS =
  /(?:[\s,、(]+[0-9]{6}(?![0-9]).*|\s*\((?:请|信封|注明|收件|邮).*|[\s,、(]+|,\s*(?:请|信封|并|或).*|当面.*|现场(?:反映|提出).*|反映.*|提出.*)$/;

export interface FoundContact {
  contact: Contact | null;
  places: Partial<Record<Field, Range>>;
}

interface Labelled extends Range {
  field: Field | 'other';
}

/** Phone, office hours, address, postcode and e-mail from the closing block; numbers and e-mail in half width. */
export function contactIn(text: Text, range: Range | null): FoundContact {
  if (range === null) return { contact: null, places: {} };
  const closing = text.shadow.slice(range.start, range.end);
  const values = labelled(closing);
  const within = (field: Field, pattern: RegExp): Range | null => {
    for (const value of values) {
      if (value.field !== field) continue;
      const found = matchIn(closing, value, pattern);
      if (found !== null) return found;
    }
    return null;
  };
  const phone = within('phone', PHONES) ?? unlabelledPhone(closing, values);
  const address = addressIn(closing, values);
  const found: Record<Field, Range | null> = {
    phone,
    hours: hoursIn(closing, values, phone),
    address,
    postcode: within('postcode', /(?<![0-9])[0-9]{6}(?![0-9])/) ?? codeBehind(closing, address),
    email: matchIn(closing, { start: 0, end: closing.length }, EMAIL),
  };
  const places: FoundContact['places'] = {};
  const read = (field: Field): string | null => {
    const at = found[field];
    if (at === null) return null;
    const place = { start: range.start + at.start, end: range.start + at.end };
    places[field] = place;
    const printed = text.source.slice(place.start, place.end);
    if (field === 'address') return printed;
    return field === 'hours'
      ? printed.replaceAll(WIDE, (c) => c.normalize('NFKC'))
      : printed.normalize('NFKC');
  };
  const contact: Contact = {
    phone: read('phone'),
    hours: read('hours'),
    address: read('address'),
    postcode: read('postcode'),
    email: read('email')?.replaceAll(/\s/g, '') ?? null,
  };
  return { contact: Object.values(contact).every((value) => value === null) ? null : contact, places };
}

/** The value behind every label: up to the next label, the end of the sentence or of the line. */
function labelled(closing: string): Labelled[] {
  const matches = [...closing.matchAll(LABEL)];
  return matches.map((match, i) => {
    const start = match.index + match[0].length;
    const stop = closing.slice(start, start + 160).search(/[。\n\r]/);
    const end = Math.min(
      stop < 0 ? start + 160 : start + stop,
      matches[i + 1]?.index ?? closing.length,
      closing.length,
    );
    const field = LABELS[LABELS.findIndex((_, kind) => match.groups?.[`l${kind}`] !== undefined)]?.[0];
    return { field: field ?? 'other', start, end };
  });
}

function matchIn(closing: string, range: Range, pattern: RegExp): Range | null {
  const match = pattern.exec(closing.slice(range.start, range.end));
  if (match === null) return null;
  const start = range.start + match.index;
  return trimmed(closing, { start, end: start + match[0].length });
}

function trimmed(closing: string, { start, end }: Range): Range | null {
  const value = closing.slice(start, end);
  const from = start + value.length - value.trimStart().length;
  const to = from + value.trim().length;
  return from < to ? { start: from, end: to } : null;
}

/** A number that can only be a telephone, where no label names one; a fax number is none. */
function unlabelledPhone(closing: string, values: Labelled[]): Range | null {
  const number = matchIn(
    closing,
    { start: 0, end: closing.length },
    new RegExp(`(?<![0-9a-z@.-])(?=0[0-9]{2,3}-|\\(0|1[3-9])${PHONES.source}`),
  );
  const owner = values.findLast(
    (value) => number !== null && value.start <= number.start && number.end <= value.end,
  );
  return owner?.field === 'other' ? null : number;
}

function hoursIn(closing: string, values: Labelled[], phone: Range | null): Range | null {
  const bracket = phone === null ? null : IN_BRACKETS.exec(closing.slice(phone.end, phone.end + 70));
  const inside = bracket?.[1];
  if (phone !== null && bracket !== null && inside !== undefined && TELLS_HOURS.test(inside)) {
    const start = phone.end + bracket[0].indexOf('(') + 1;
    return trimmed(closing, {
      start: start + (HOURS_LABEL.exec(inside)?.[0].length ?? 0),
      end: start + inside.length,
    });
  }
  for (const value of values) {
    if (value.field !== 'hours') continue;
    const told = closing.slice(value.start, value.end);
    if (!TELLS_HOURS.test(told)) continue;
    const whole = HOURS_VALUE.exec(told)?.[0].replace(/[\s,、(]+$/, '') ?? '';
    return trimmed(closing, { start: value.start, end: value.start + whole.length });
  }
  return phone === null ? null : matchIn(closing, { start: 0, end: closing.length }, HOURS);
}

function addressIn(closing: string, values: Labelled[]): Range | null {
  for (const value of values) {
    if (value.field !== 'address') continue;
    const clause = /^[^;]*/.exec(closing.slice(value.start, value.end))?.[0] ?? '';
    const plain = clause.replace(BEHIND_ADDRESS, '').replace(BEHIND_ADDRESS, '');
    const found = trimmed(closing, { start: value.start, end: value.start + plain.length });
    if (found !== null && found.end - found.start >= 4 && PLACE.test(plain)) return found;
  }
  return null;
}

function codeBehind(closing: string, address: Range | null): Range | null {
  if (address === null) return null;
  const match = /^[\s,、(]+([0-9]{6})(?![0-9])/.exec(closing.slice(address.end, address.end + 12));
  const start = address.end + (match?.[0].length ?? 0) - 6;
  return match === null ? null : { start, end: start + 6 };
}
