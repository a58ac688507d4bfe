import type { IntakeResult, NoticeField } from '../../../shared/intake.ts';
import type { Notice } from '../../../shared/notice.ts';
import { assemble } from './assemble.ts';
import { blocksOf, blocksWithoutHeading, takeOutlook } from './blocks.ts';
import { chaptersOf, isPlainChapterHeading } from './chapters.ts';
import { checkIssues, checkNumbering, checkTotals } from './checks.ts';
import { signatureIn } from './closing.ts';
import { contactIn, type FoundContact } from './contact.ts';
import { datesIn } from './dates.ts';
import { type Entry, entriesIn, namesProblem } from './entries.ts';
import { dated, type Found, inspectionBodyIn, inspectionKindIn, unitInText, unitInTitle } from './facts.ts';
import { inspectionDatesIn } from './inspection.ts';
import type { Range } from './leads.ts';
import { type Line, lineAt, linesOf, type Text } from './lines.ts';
import { type Outline, outlineOf } from './outline.ts';
import { type CommentPeriod, commentPeriodIn } from './period.ts';
import { refuseOtherSubjects, refuseUnlessNotice } from './refusal.ts';
import { type Regions, regionsOf } from './regions.ts';
import { shadowOf } from './shadow.ts';
import { SpanMap } from './spans.ts';
import { headOf, joined } from './title.ts';
import { type TotalsSource, totalsIn } from './totals.ts';
import { Warnings } from './warnings.ts';
import { namesContact } from './wording.ts';

/**
 * Reads a published rectification notice. Pure: the same text gives the same result.
 *
 * @throws JuanzongError `not-a-notice` when the text is something else; the message says what is missing.
 */
export function parseNotice(source: string): IntakeResult {
  const shadow = shadowOf(source);
  refuseOtherSubjects(shadow);
  const text: Text = { source, shadow, lines: linesOf(shadow) };
  const regions = regionsOf(text);
  const head = headOf(text, regions.head);
  const entries = entriesIn(regions.body);
  const outline = outlineOf(entries, isPlainChapterHeading);
  const bare = blocksWithoutHeading(outline.preamble);
  const blocks = [
    ...bare.blocks,
    ...blocksOf(chaptersOf(outline.roots), statedBefore(text, head.lead, outline)),
  ];
  const outlook = takeOutlook(blocks).map((entry) => entry.line);

  const spans = new SpanMap();
  const warnings = new Warnings(text.lines);
  const body = assemble(text, blocks, spans);
  const leadLines = [...head.lead, ...bare.text.map((entry) => entry.line)];
  const signed = signatureIn(text, regions.tail, warnings);
  const noticeDate =
    signed.date ??
    (head.date === null
      ? null
      : dated(text, datesIn(shadow, head.date)[0] ?? null, warnings, '标题下的日期'));
  const told = leadLines.slice(0, MOST_PARAGRAPHS).map(startOf);
  const opening = [
    ...told,
    ...[...body.loose.slice(0, 3), ...(body.running[0] ?? []).slice(0, 3)].map(startOf),
  ];
  const inspection = inspectionDatesIn(
    text,
    leadLines.some(tellsOfInspection) ? told : opening,
    noticeDate?.value ?? null,
    warnings,
  );
  const inspectionBody = inspectionBodyIn(source, shadow, [
    ...told,
    ...head.title,
    ...opening,
    ...blocks.map((block) => block.head.line),
  ]);
  const inspectionKind = inspectionKindIn(source, shadow, [...told, ...head.title]);
  const unit = signed.unit ?? unitInTitle(text, head.title) ?? unitInText(source, shadow, told);
  const closing = [...outlook, ...regions.tail.filter((line) => !signed.lines.includes(line))];
  const closingRange = closingOf(regions, body.running);
  const contact = contactIn(text, closingRange);
  const period = commentPeriodIn(text, closingRange, leadLines, noticeDate?.value ?? null, warnings);

  const notice: Notice = {
    title: joined(source, head.title),
    inspectedUnit: unit?.value ?? null,
    inspectionBody: inspectionBody?.value ?? null,
    inspectionKind: inspectionKind?.value ?? null,
    inspectedFrom: inspection.from?.value ?? null,
    inspectedTo: inspection.to?.value ?? null,
    feedbackDate: inspection.feedback?.value ?? null,
    noticeDate: noticeDate?.value ?? null,
    stated: totalsIn(shadow, totalsSources(leadLines, blocks, body.running, body.loose)),
    chapters: body.chapters,
    sections: body.sections,
    categories: body.categories,
    issues: body.issues,
    contact: contact.contact,
    commentPeriod:
      period === null ? null : { from: period.from?.value ?? null, to: period.to?.value ?? null },
    unplaced: [],
    warnings: warnings.list,
  };
  refuseUnlessNotice(
    notice,
    shadow,
    [...head.other, ...leadLines],
    evidenceOf(blocks.flatMap((block) => [block.head, ...block.lines])),
  );

  checkTotals(notice, warnings);
  checkNumbering(body.found, warnings);
  checkIssues(source, body.found, warnings);
  if (!signed.present) warnings.add('no-signature', '文末没有署名，被巡察单位和通报日期请核对。');
  const underTitle = signed.date === null && head.date !== null ? [head.date] : [];
  claimFrame(spans, head.title, leadLines, closing, [...underTitle, ...signed.lines]);
  claimFields(
    spans,
    {
      inspectedUnit: unit,
      inspectionBody,
      inspectionKind,
      inspectedFrom: inspection.from,
      inspectedTo: inspection.to,
      feedbackDate: inspection.feedback,
      noticeDate,
    },
    contact,
    period,
  );
  const partition = spans.partition(source, text.lines);
  notice.unplaced = partition
    .filter((span) => span.role === 'unplaced')
    .map((span) => ({
      line: (lineAt(text.lines, span.start)?.index ?? 0) + 1,
      text: source.slice(span.start, span.end),
    }));
  const strange = head.other.length;
  if (strange > 0)
    warnings.add('unplaced', `标题附近有${strange}行文字没有归入任何栏目，请核对。`, head.other[0]);

  const slices = (ranges: Range[]) => ranges.map((range) => source.slice(range.start, range.end));
  return {
    source,
    spans: partition,
    notice,
    body: {
      lead: slices([...leadLines, ...body.loose]),
      chapters: body.running.map(slices),
      closing: slices(closing),
    },
  };
}

/** How many problems the paragraphs before and right below the chapter headings state. */
function statedBefore({ shadow }: Text, lead: Line[], { preamble, roots }: Outline): number | null {
  const lines = [
    ...lead,
    ...[...preamble, ...roots.flatMap((root) => root.paragraphs)].map(({ line }) => line),
  ];
  return totalsIn(
    shadow,
    lines.map(({ start, end }) => ({ start, end, opening: false })),
  ).issues;
}

/** Who inspected and when is told in the first words of the first paragraphs, or nowhere. */
const MOST_PARAGRAPHS = 40;
const LONGEST_PARAGRAPH = 4000;

function startOf(range: Range): Range {
  return { start: range.start, end: Math.min(range.end, range.start + LONGEST_PARAGRAPH) };
}

function tellsOfInspection(line: Line): boolean {
  return /巡[察视]组?/.test(line.text) && /[年月]/.test(line.text);
}

/** Where the contact block stands: the closing lines, else the last running text that names a contact. */
function closingOf(regions: Regions, running: Range[][]): Range | null {
  const first = regions.tail[0];
  const last = regions.tail.at(-1);
  if (first !== undefined && last !== undefined && regions.tail.some((line) => namesContact(line.text)))
    return { start: first.start, end: last.end };
  const contact = regions.body
    .slice(-12)
    .find((line) => namesContact(line.text) && running.at(-1)?.some((range) => range.start === line.start));
  if (contact !== undefined) return { start: contact.start, end: regions.body.at(-1)?.end ?? contact.end };
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function totalsSources(
  lead: Line[],
  blocks: { kind: string; open: boolean; head: Entry; lines: Entry[] }[],
  running: Range[][],
  loose: Range[],
): TotalsSource[] {
  const chapters = blocks.filter((block) => block.kind === 'chapter');
  return [
    ...lead.map((line) => ({ start: line.start, end: line.end, opening: false })),
    ...loose.map((range) => ({ ...range, opening: false })),
    ...running.flatMap((ranges, i) =>
      ranges.map((range) => ({ ...range, opening: chapters[i]?.open === true })),
    ),
  ];
}

function evidenceOf(entries: Entry[]): { named: number; labels: number } {
  return {
    named: entries.filter((entry) => namesProblem(entry)).length,
    labels: entries.filter(
      (entry) =>
        entry.label?.kind === 'measures' ||
        entry.label?.kind === 'either' ||
        entry.label?.kind === 'status' ||
        entry.label?.kind === 'outcome',
    ).length,
  };
}

function claimFrame(spans: SpanMap, title: Line[], lead: Line[], closing: Line[], signature: Line[]): void {
  for (const line of title) spans.claim('paragraph', line, 'title');
  for (const line of lead) spans.claim('paragraph', line, 'lead');
  for (const line of closing) spans.claim('paragraph', line, 'closing');
  for (const line of signature) spans.claim('paragraph', line, 'signature');
}

function claimFields(
  spans: SpanMap,
  facts: Partial<Record<NoticeField, Found | null>>,
  contact: FoundContact,
  period: CommentPeriod | null,
): void {
  const places: Partial<Record<NoticeField, Range | null>> = {
    ...facts,
    ...contact.places,
    commentFrom: period?.from ?? null,
    commentTo: period?.to ?? null,
  };
  for (const [field, range] of Object.entries(places) as [NoticeField, Range | null][]) {
    if (range !== null) spans.claim('field', range, 'field', { field });
  }
}
