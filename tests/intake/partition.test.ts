import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JuanzongError } from '../../main/engine/error.ts';
import { parseNotice } from '../../main/engine/intake/index.ts';
import { SAMPLE } from './sample.ts';

type Mutation = (text: string, at: number, other: number) => string;

const lines = (change: (all: string[], at: number, other: number) => void): Mutation => {
  return (text, at, other) => {
    const all = text.split('\n');
    change(all, at % all.length, other % all.length);
    return all.join('\n');
  };
};
const JUNK = [
  '“',
  '”',
  '（',
  ')',
  '《',
  '\ud83d',
  '\udc00',
  '\0',
  '一是',
  '\n1.',
  '\n（一）',
  '\r',
  '　',
  '2021年13月',
  '。',
  '整改措施：',
  '已完成',
  '"',
  '\u2028',
];

const MUTATIONS: Mutation[] = [
  lines((all, at) => all.splice(at, 1)),
  lines((all, at, other) => all.splice(at, 0, all[other] ?? '')),
  lines((all, at, other) => {
    [all[at], all[other]] = [all[other] ?? '', all[at] ?? ''];
  }),
  (text, at) => text.slice(0, at % (text.length + 1)),
  (text, at) => text.slice(at % (text.length + 1)),
  (text, at, other) =>
    text.slice(0, at % text.length) +
    JUNK[other % JUNK.length] +
    text.slice((at % text.length) + (other % 3)),
  (text, at, other) => text.slice(0, at % text.length) + text.slice((at % text.length) + (other % 60)),
  (text, at, other) =>
    text.slice(0, at % text.length) +
    text.slice(at % text.length, (at % text.length) + (other % 200)).normalize('NFKC') +
    text.slice((at % text.length) + (other % 200)),
];

const mutated = fc
  .array(fc.tuple(fc.constantFrom(...MUTATIONS), fc.nat(5000), fc.nat(5000)), { minLength: 1, maxLength: 8 })
  .map((steps) =>
    steps.reduce((text, [mutate, at, other]) => (text === '' ? text : mutate(text, at, other)), SAMPLE),
  );

/** Parses what may be no notice any more; anything but a refusal in the office's own words is a failure. */
function parsed(source: string) {
  try {
    return parseNotice(source);
  } catch (error) {
    if (error instanceof JuanzongError && error.code === 'not-a-notice') return null;
    throw error;
  }
}

describe('nothing is lost', () => {
  test('the spans of the sample are its text', () => {
    const { spans } = parseNotice(SAMPLE);
    expect(spans.map((span) => SAMPLE.slice(span.start, span.end)).join('')).toBe(SAMPLE);
  });

  test('the spans of any damaged notice are its text, and every value has its place among them', () => {
    let read = 0;
    fc.assert(
      fc.property(mutated, (source) => {
        const result = parsed(source);
        if (result === null) return;
        read++;
        const { spans, notice } = result;
        expect(spans.map((span) => source.slice(span.start, span.end)).join('')).toBe(source);
        expect(spans[0]?.start).toBe(0);
        for (const [i, span] of spans.entries()) expect(span.start).toBe(spans[i - 1]?.end ?? 0);
        const unplaced = spans.filter((span) => span.role === 'unplaced');
        expect(notice.unplaced.map((each) => each.text)).toEqual(
          unplaced.map((span) => source.slice(span.start, span.end)),
        );
        const places = new Set(
          spans.filter((span) => span.role === 'measure').map((span) => `${span.issue}/${span.measure}`),
        );
        expect(places.size).toBe(notice.issues.reduce((count, issue) => count + issue.measures.length, 0));
        for (const span of spans)
          if (span.role === 'space') expect(source.slice(span.start, span.end).trim()).toBe('');
      }),
      { numRuns: 400 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test('no text at all breaks it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...JUNK, '巡察', '整改', '问题', '\n'), fc.string({ unit: 'binary' })),
          { maxLength: 60 },
        ),
        (pieces) => {
          const source = pieces.join('');
          const result = parsed(source);
          if (result !== null)
            expect(result.spans.map((span) => source.slice(span.start, span.end)).join('')).toBe(source);
        },
      ),
      { numRuns: 300 },
    );
  });
});
