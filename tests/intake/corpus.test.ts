import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JuanzongError } from '../../main/engine/error.ts';
import { parseNotice, readSource } from '../../main/engine/intake/index.ts';
import { isRefused, NOTICES, noticesIn } from '../support/notices.ts';

/*
 * Every notice below a folder is read and compared with what a careful reader found in it (`NN-name.expected.json`).
 * Rules of the comparison:
 * - `{"$any": [a, b]}` stands wherever careful readers may differ;
 * - the punctuation mark that closes a heading, a statement or a measure may be kept or left out;
 * - `unplacedContains` and `warningCodes` name what must be among the rest, not all of it; but a notice is said to
 *   withhold problems only where `warningCodes` has `withheld`.
 */
const { NOTICE_CORPUS } = process.env;
const folder = NOTICE_CORPUS ?? NOTICES;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function alternatives({ $any: choices }: Fields): unknown[] | null {
  return Array.isArray(choices) ? choices : null;
}

const HEADS = new Set(['title', 'statement']);
const withoutCloser = (text: string): string => text.trim().replace(/[。；;，,]+$/u, '');

/** What differs, one readable line each, `path: expected … / found …`; empty if nothing does. */
function differences(expected: unknown, found: unknown, path: string, loose = false): string[] {
  const choices = isFields(expected) ? alternatives(expected) : null;
  if (choices) {
    const tried = choices.map((choice) => differences(choice, found, path, loose));
    if (tried.some((each) => each.length === 0)) return [];
    return tried[0] ?? [`${path}: empty $any`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(found)) return [`${path}: expected a list, found ${show(found)}`];
    const lines: string[] = [];
    if (expected.length !== found.length)
      lines.push(`${path}: expected ${expected.length} entries, found ${found.length}: ${show(found)}`);
    for (const [index, each] of expected.entries())
      if (index < found.length) lines.push(...differences(each, found[index], `${path}[${index}]`, loose));
    return lines;
  }
  if (isFields(expected)) {
    if (!isFields(found)) return [`${path}: expected an object, found ${show(found)}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, found[key], path ? `${path}.${key}` : key, HEADS.has(key) || key === 'measures'),
    );
  }
  if (loose && typeof expected === 'string' && typeof found === 'string') {
    if (withoutCloser(expected) === withoutCloser(found)) return [];
  } else if (Object.is(expected, found)) return [];
  return [`${path}: expected ${show(expected)}\n${' '.repeat(path.length)}  found    ${show(found)}`];
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

const files = noticesIn(folder);

describe(`notices in ${folder}`, () => {
  test('there are some', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  for (const name of files.filter((each) => !isRefused(each))) {
    test(name, async () => {
      const { text } = await readSource(join(folder, name));
      const parsed = parseNotice(text);
      const { unplacedContains, warningCodes, ...expected }: Fields = JSON.parse(
        readFileSync(join(folder, name.replace(/\.[a-z]+$/u, '.expected.json')), 'utf8'),
      );
      const lines = differences(expected, parsed.notice, '');
      for (const piece of texts(unplacedContains))
        if (!parsed.notice.unplaced.some((each) => each.text.includes(piece)))
          lines.push(`unplaced: nothing contains ${piece}`);
      for (const code of texts(warningCodes))
        if (!parsed.notice.warnings.some((each) => each.code === code)) lines.push(`warnings: no ${code}`);
      const withheld = parsed.notice.warnings.some((each) => each.code === 'withheld');
      if (withheld && !texts(warningCodes).includes('withheld'))
        lines.push('warnings: nothing is withheld here');
      expect.soft(lines.join('\n')).toBe('');

      let end = 0;
      for (const span of parsed.spans) {
        expect(span.start, 'the spans leave a gap or overlap').toBe(end);
        end = span.end;
      }
      expect(end).toBe(parsed.source.length);
      expect(parsed.source).toBe(text);
    });
  }

  for (const name of files.filter(isRefused)) {
    test(name, async () => {
      const read = async () => {
        const { text } = await readSource(join(folder, name));
        return parseNotice(text).notice.title;
      };
      const failure = await read().then(
        (title) => `taken for a notice: ${title}`,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(JuanzongError);
      expect(failure).toMatchObject({ code: 'not-a-notice' });
    });
  }
});
