import {
  type DraftCategory,
  type DraftIssue,
  type IntakeResult,
  keyOf,
  type NoticeDraft,
  type SpanLink,
} from '../../../shared/intake.ts';

/** What intake found, as a draft of a case file. */
export function draftOf(read: IntakeResult): NoticeDraft {
  const { notice, body } = read;
  const { title, inspectedUnit, inspectionBody, inspectionKind } = notice;
  const { inspectedFrom, inspectedTo, feedbackDate, noticeDate, contact, commentPeriod } = notice;
  const holding = chaptersWithIssues(read);
  return {
    title,
    inspectedUnit,
    inspectionBody,
    inspectionKind,
    inspectedFrom,
    inspectedTo,
    feedbackDate,
    noticeDate,
    stated: notice.stated,
    contact,
    commentPeriod,
    lead: body.lead.join('\n'),
    closing: body.closing.join('\n'),
    chapters: notice.chapters.map((chapter, index) => ({
      key: keyOf.chapter(index),
      ...chapter,
      body: (body.chapters[index] ?? []).join('\n'),
      holdsIssues: holding.has(index),
    })),
    sections: notice.sections.map((section, index) => ({ key: keyOf.section(index), ...section })),
    categories: categoriesOf(read),
    issues: issuesOf(read),
  };
}

/** The chapters in which issues stand, as indices into `notice.chapters`. */
function chaptersWithIssues({ spans }: IntakeResult): Set<number> {
  const chapters = new Set<number>();
  for (const { role, chapter } of spans) {
    if (role === 'statement' && chapter !== undefined) chapters.add(chapter);
  }
  return chapters;
}

/** Printed numbers may repeat, so it is the spans that say which section a category or an issue stands in. */
function categoriesOf({ spans, notice }: IntakeResult): DraftCategory[] {
  const links = new Map<number, SpanLink>();
  for (const span of spans) {
    if (span.role === 'categoryHeading' && span.category !== undefined) links.set(span.category, span);
  }
  return notice.categories.map(({ number, title, section }, index) => ({
    key: keyOf.category(index),
    number,
    title,
    section: section === null ? null : optionalKey(keyOf.section, links.get(index)?.section),
  }));
}

function issuesOf({ source, spans, notice }: IntakeResult): DraftIssue[] {
  const remarks = notice.issues.map(() => ({
    link: {} as SpanLink,
    outcome: [] as string[],
    detail: [] as string[],
  }));
  for (const span of spans) {
    const of = span.issue === undefined ? undefined : remarks[span.issue];
    if (of === undefined) continue;
    of.link = span;
    if (span.role !== 'outcome' && span.role !== 'issueText') continue;
    const text = source.slice(span.start, span.end).trim();
    if (/[\p{L}\p{N}]/u.test(text)) (span.role === 'outcome' ? of.outcome : of.detail).push(text);
  }
  return notice.issues.map((issue, index) => {
    const { link, outcome, detail } = remarks[index] ?? { link: {}, outcome: [], detail: [] };
    return {
      key: keyOf.issue(index),
      number: issue.number,
      section: issue.section === null ? null : optionalKey(keyOf.section, link.section),
      category: issue.category === null ? null : optionalKey(keyOf.category, link.category),
      statement: issue.statement,
      completion: issue.completion,
      measures: issue.measures.map((text, measure) => ({ key: keyOf.measure(index, measure), text })),
      outcome: outcome.length > 0 ? outcome.join('\n') : null,
      detail: detail.length > 0 ? detail.join('\n') : null,
      documentTitles: issue.documentTitles,
    };
  });
}

function optionalKey(key: (index: number) => string, index: number | undefined): string | null {
  return index === undefined ? null : key(index);
}
