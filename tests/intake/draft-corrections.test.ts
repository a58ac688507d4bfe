import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, parseNotice } from '../../main/engine/intake/index.ts';
import { type Check, checkOf, livingPieces } from '../../renderer/pages/import/model/check.ts';
import * as edits from '../../renderer/pages/import/model/edits.ts';
import { linesOf } from '../../renderer/pages/import/model/lines.ts';
import { foundPlaces, segmentsIn } from '../../renderer/pages/import/model/places.ts';
import { rowOf, rowsOf } from '../../renderer/pages/import/model/rows.ts';
import { type Purpose, take } from '../../renderer/pages/import/model/take.ts';
import { draftFaults } from '../../shared/draft-faults.ts';
import type { NoticeDraft, NoticeReading } from '../../shared/intake.ts';

const NOTICE = readFileSync(
  fileURLToPath(new URL('../../resources/sample/notice.txt', import.meta.url)),
  'utf8',
);
const read = parseNotice(NOTICE);
const reading: NoticeReading = {
  source: { name: '通报.txt', sha256: '', token: '' },
  text: NOTICE,
  spans: read.spans,
  draft: draftOf(read),
  warnings: read.notice.warnings,
  unplaced: read.notice.unplaced,
  earlier: null,
};
const found = foundPlaces(reading);
const lines = linesOf(reading);

function apply(...all: edits.Edit[]): Check {
  return edits.allOf(...all)(checkOf(reading.draft));
}

const [first, second] = reading.draft.issues;
if (!first || !second) throw new Error('the sample notice has issues');
const [measure, next] = first.measures;
if (!measure || !next) throw new Error('its first issue has measures');

test('a measure that is split and merged again is what it was', () => {
  const half = Math.floor(next.text.length / 2);
  const [before, after] = [next.text.slice(0, half), next.text.slice(half)];
  const { draft } = apply(
    edits.splitMeasure(first.key, next.key, before, after, 'made'),
    edits.mergeMeasure(first.key, 'made'),
  );
  expect(draft).toEqual(reading.draft);
});

test('an issue takes in all of the one behind it', () => {
  const { draft } = apply(edits.mergeIssue(second.key));
  const [merged] = draft.issues;
  expect(merged?.statement).toBe(`${first.statement}\n${second.statement}`);
  expect(merged?.measures).toEqual([...first.measures, ...second.measures]);
  expect(draft.issues).toHaveLength(reading.draft.issues.length - 1);
});

test('measures from one on go to an issue of their own', () => {
  const { draft } = apply(edits.splitIssue(first.key, next.key, 'made'));
  expect(draft.issues[0]?.measures).toEqual([measure]);
  expect(draft.issues[1]).toMatchObject({
    key: 'made',
    section: first.section,
    category: first.category,
    measures: first.measures.slice(1),
  });
});

test('text that becomes a piece of its own leaves the piece that held it', () => {
  const part = next.text.slice(-8);
  const end = (found.get(next.key)?.end ?? 0) - (next.text.length - next.text.trimEnd().length);
  const range = { start: end - part.length, end };
  const taken = {
    text: part,
    range,
    purpose: 'outcome' as const,
    issue: first.key,
    from: next.key,
    key: 'made',
  };
  const [issue] = apply(take(taken, found)).draft.issues;
  expect(issue?.outcome).toBe(part);
  expect(issue?.measures[1]?.text).toBe(next.text.slice(0, -8));
});

test('the lines of the source are its text, part by part', () => {
  const printed = NOTICE.split(/\r\n|[\n\r]/).filter((line) => line !== '');
  const shown = lines.map(({ start, end }) => NOTICE.slice(start, end)).filter((line) => line !== '');
  expect(shown.join('')).toBe(printed.join(''));
  for (const line of lines) {
    const segments = segmentsIn(reading.spans, line.firstSpan, line, checkOf(reading.draft));
    expect(segments.map(({ start, end }) => NOTICE.slice(start, end)).join('')).toBe(
      NOTICE.slice(line.start, line.end),
    );
  }
});

/** Any correction, told by numbers that choose what it is about. */
const correction = fc
  .record({
    kind: fc.nat({ max: 13 }),
    a: fc.nat(),
    b: fc.nat(),
    text: fc.constantFrom('', '整改到位', '二是'),
  })
  .map(({ kind, a, b, text }): ((check: Check, key: string) => Check) => (check, key) => {
    const { draft } = check;
    const issue = draft.issues[a % Math.max(1, draft.issues.length)];
    const own = issue?.measures[b % Math.max(1, issue.measures.length)];
    const section = draft.sections[b % Math.max(1, draft.sections.length)];
    const category = draft.categories[b % Math.max(1, draft.categories.length)];
    if (!issue) return edits.addIssueBehind(key, null, text)(check);
    const range = { start: a % NOTICE.length, end: Math.min(NOTICE.length, (a % NOTICE.length) + 9) };
    const purposes: Purpose[] = ['issue', 'measure', 'outcome', 'detail', 'lead', 'closing', 'nothing'];
    const taken = {
      text: NOTICE.slice(range.start, range.end),
      range,
      purpose: purposes[b % purposes.length] ?? 'issue',
      issue: issue.key,
      from: own?.key ?? null,
      key,
    };
    const all: (edits.Edit | null)[] = [
      edits.removeIssue(issue.key),
      edits.mergeIssue(issue.key),
      edits.addIssueBehind(key, issue.key, text),
      edits.shiftIssue(issue.key, b % 2 === 0 ? 1 : -1),
      edits.placeIssue(issue.key, category?.section ?? null, category?.key ?? null),
      section ? edits.placeIssue(issue.key, section.key, null) : null,
      section ? edits.removeSection(section.key) : edits.addSection(key),
      category ? edits.removeCategory(category.key) : null,
      section ? edits.addCategory(key, section.key) : null,
      own ? edits.removeMeasure(issue.key, own.key) : edits.addMeasure(issue.key, key, text),
      own ? edits.mergeMeasure(issue.key, own.key) : null,
      own ? edits.splitMeasure(issue.key, own.key, own.text.slice(0, 3), own.text.slice(3), key) : null,
      own ? edits.splitIssue(issue.key, own.key, key) : null,
      take(taken, found),
    ];
    return all[kind]?.(check) ?? check;
  });

function keysOf(draft: NoticeDraft): string[] {
  return [
    ...draft.sections,
    ...draft.categories,
    ...draft.issues,
    ...draft.issues.flatMap((issue) => issue.measures),
  ].map(({ key }) => key);
}

test('whatever is corrected in whatever order, pieces stay apart, in a place that exists, and in view', () => {
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 25 }), (corrections) => {
      const check = corrections.reduce(
        (state, correct, index) => correct(state, `k${index}`),
        checkOf(reading.draft),
      );
      const { draft } = check;
      const keys = keysOf(draft);
      expect(new Set(keys).size).toBe(keys.length);
      // What can be wrong is only what a person has still to fill in.
      for (const { message } of draftFaults(draft)) expect(message).toMatch(/没有(?:内容|名称|列出)/u);
      const rows = rowsOf(draft);
      const shown = rows.flatMap((row) => ('key' in row ? [row.key] : []));
      const headed = [...draft.sections, ...draft.categories, ...draft.issues].map(({ key }) => key);
      expect([...shown].sort()).toEqual([...headed].sort());
      for (const piece of livingPieces(draft)) expect(rowOf(rows, draft, piece)).toBeGreaterThanOrEqual(0);
      for (const line of lines) {
        const segments = segmentsIn(reading.spans, line.firstSpan, line, check);
        expect(segments.map(({ start, end }) => NOTICE.slice(start, end)).join('')).toBe(
          NOTICE.slice(line.start, line.end),
        );
      }
    }),
    { numRuns: 60 },
  );
});
