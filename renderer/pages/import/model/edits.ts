import type {
  DraftCategory,
  DraftChapter,
  DraftIssue,
  DraftMeasure,
  DraftSection,
  NoticeDraft,
} from '../../../../shared/intake.ts';
import type { Contact } from '../../../../shared/notice.ts';
import type { Check } from './check.ts';

/** A correction: from one state of the check to the next. */
export type Edit = (check: Check) => Check;

function draftEdit(edit: (draft: NoticeDraft) => NoticeDraft): Edit {
  return (check) => ({ ...check, draft: edit(check.draft) });
}

export function changeDraft(change: Partial<NoticeDraft>): Edit {
  return draftEdit((draft) => ({ ...draft, ...change }));
}

const NO_CONTACT: Contact = { phone: null, hours: null, address: null, postcode: null, email: null };

export function changeContact(change: Partial<Contact>): Edit {
  return draftEdit((draft) => {
    const contact = { ...(draft.contact ?? NO_CONTACT), ...change };
    return { ...draft, contact: Object.values(contact).every((value) => value === null) ? null : contact };
  });
}

export function changePeriod(change: { from?: string | null; to?: string | null }): Edit {
  return draftEdit((draft) => {
    const period = { from: null, to: null, ...draft.commentPeriod, ...change };
    return { ...draft, commentPeriod: period.from === null && period.to === null ? null : period };
  });
}

export function changeTotals(change: Partial<NoticeDraft['stated']>): Edit {
  return draftEdit((draft) => ({ ...draft, stated: { ...draft.stated, ...change } }));
}

export function changeChapter(key: string, change: Partial<DraftChapter>): Edit {
  return draftEdit((draft) => ({ ...draft, chapters: changed(draft.chapters, key, change) }));
}

export function changeSection(key: string, change: Partial<DraftSection>): Edit {
  return draftEdit((draft) => ({ ...draft, sections: changed(draft.sections, key, change) }));
}

export function changeCategory(key: string, change: Partial<DraftCategory>): Edit {
  return draftEdit((draft) => ({ ...draft, categories: changed(draft.categories, key, change) }));
}

export function addSection(key: string): Edit {
  return draftEdit((draft) => ({
    ...draft,
    sections: [...draft.sections, { key, number: nextNumber(draft.sections), title: '' }],
  }));
}

export function addCategory(key: string, section: string): Edit {
  return draftEdit((draft) => {
    const number = nextNumber(draft.categories.filter((category) => category.section === section));
    return { ...draft, categories: [...draft.categories, { key, number, section, title: '' }] };
  });
}

/** Removes a section with its categories; its issues stay, in no section. */
export function removeSection(key: string): Edit {
  return draftEdit((draft) => ({
    ...draft,
    sections: draft.sections.filter((section) => section.key !== key),
    categories: draft.categories.filter((category) => category.section !== key),
    issues: draft.issues.map((issue) =>
      issue.section === key ? { ...issue, section: null, category: null } : issue,
    ),
  }));
}

/** Removes a category; its issues stay in the section. */
export function removeCategory(key: string): Edit {
  return draftEdit((draft) => ({
    ...draft,
    categories: draft.categories.filter((category) => category.key !== key),
    issues: draft.issues.map((issue) => (issue.category === key ? { ...issue, category: null } : issue)),
  }));
}

export function changeIssue(key: string, change: Partial<DraftIssue>): Edit {
  return draftEdit((draft) => ({ ...draft, issues: changed(draft.issues, key, change) }));
}

/** An issue that says nothing yet, in the same place as its neighbour. */
export function newIssue(key: string, beside: DraftIssue | undefined, statement: string): DraftIssue {
  return {
    key,
    number: null,
    section: beside?.section ?? null,
    category: beside?.category ?? null,
    statement,
    completion: null,
    measures: [],
    outcome: null,
    detail: null,
    documentTitles: [],
  };
}

/** Adds an issue behind another; at the head of the list where there is none. */
export function addIssueBehind(key: string, behind: string | null, statement = ''): Edit {
  return draftEdit((draft) => {
    const at = draft.issues.findIndex((issue) => issue.key === behind) + 1;
    const beside = draft.issues[at - 1] ?? draft.issues[0];
    return { ...draft, issues: draft.issues.toSpliced(at, 0, newIssue(key, beside, statement)) };
  });
}

export function removeIssue(key: string): Edit {
  return draftEdit((draft) => ({ ...draft, issues: draft.issues.filter((issue) => issue.key !== key) }));
}

/** Moves an issue to another section or category, behind the issues that stand there already. */
export function placeIssue(key: string, section: string | null, category: string | null): Edit {
  return draftEdit((draft) => {
    const issue = draft.issues.find((each) => each.key === key);
    if (!issue) return draft;
    const others = draft.issues.filter((each) => each.key !== key);
    const last = others.findLastIndex((each) => each.section === section && each.category === category);
    const at = last < 0 ? draft.issues.indexOf(issue) : last + 1;
    return { ...draft, issues: others.toSpliced(at, 0, { ...issue, section, category }) };
  });
}

/** Moves an issue one place up or down in the list. */
export function shiftIssue(key: string, by: -1 | 1): Edit {
  return draftEdit((draft) => ({ ...draft, issues: shifted(draft.issues, key, by) }));
}

/** Puts all of an issue into the one before it. */
export function mergeIssue(key: string): Edit {
  return (check) => {
    const { issues } = check.draft;
    const at = issues.findIndex((issue) => issue.key === key);
    const [into, gone] = [issues[at - 1], issues[at]];
    if (!into || !gone) return check;
    const joined: DraftIssue = {
      ...into,
      statement: joinedText(into.statement, gone.statement) ?? '',
      completion: into.completion ?? gone.completion,
      measures: [...into.measures, ...gone.measures],
      outcome: joinedText(into.outcome, gone.outcome),
      detail: joinedText(into.detail, gone.detail),
      documentTitles: [...new Set([...into.documentTitles, ...gone.documentTitles])],
    };
    const parts = ['', ':completion', ':outcome', ':detail'];
    return {
      ...check,
      draft: { ...check.draft, issues: issues.toSpliced(at - 1, 2, joined) },
      merged: {
        ...check.merged,
        ...Object.fromEntries(parts.map((part) => [`${gone.key}${part}`, `${into.key}${part}`])),
      },
    };
  };
}

export function changeMeasure(issue: string, key: string, text: string): Edit {
  return measuresEdit(issue, (measures) => changed(measures, key, { text }));
}

export function addMeasure(issue: string, key: string, text = ''): Edit {
  return measuresEdit(issue, (measures) => [...measures, { key, text }]);
}

export function removeMeasure(issue: string, key: string): Edit {
  return measuresEdit(issue, (measures) => measures.filter((measure) => measure.key !== key));
}

export function shiftMeasure(issue: string, key: string, by: -1 | 1): Edit {
  return measuresEdit(issue, (measures) => shifted(measures, key, by));
}

/** Puts a measure into the one before it. */
export function mergeMeasure(issue: string, key: string): Edit {
  return (check) => {
    const measures = check.draft.issues.find((each) => each.key === issue)?.measures ?? [];
    const at = measures.findIndex((measure) => measure.key === key);
    const [into, gone] = [measures[at - 1], measures[at]];
    if (!into || !gone) return check;
    const joined = { ...into, text: `${into.text}${gone.text}` };
    const merge = measuresEdit(issue, (all) => all.toSpliced(at - 1, 2, joined));
    return { ...merge(check), merged: { ...check.merged, [gone.key]: into.key } };
  };
}

/** Parts a measure in two; the second is a piece of its own, with the key `second`. */
export function splitMeasure(
  issue: string,
  key: string,
  before: string,
  after: string,
  second: string,
): Edit {
  return measuresEdit(issue, (measures) =>
    measures.flatMap((measure) =>
      measure.key === key
        ? [
            { key, text: before.trim() },
            { key: second, text: after.trim() },
          ]
        : [measure],
    ),
  );
}

/** Begins a new issue with a measure: it and those behind it go there. */
export function splitIssue(issue: string, firstMeasure: string, key: string): Edit {
  return draftEdit((draft) => {
    const at = draft.issues.findIndex((each) => each.key === issue);
    const whole = draft.issues[at];
    const from = whole?.measures.findIndex((measure) => measure.key === firstMeasure) ?? -1;
    if (!whole || from < 0) return draft;
    const kept = { ...whole, measures: whole.measures.slice(0, from) };
    const split = { ...newIssue(key, whole, ''), measures: whole.measures.slice(from) };
    return { ...draft, issues: draft.issues.toSpliced(at, 1, kept, split) };
  });
}

export function settle(...doubts: readonly string[]): Edit {
  return (check) => ({ ...check, settled: new Set([...check.settled, ...doubts]) });
}

/** Edits one after another, as one. */
export function allOf(...edits: readonly Edit[]): Edit {
  return (check) => edits.reduce((state, edit) => edit(state), check);
}

function measuresEdit(issue: string, edit: (measures: DraftMeasure[]) => DraftMeasure[]): Edit {
  return draftEdit((draft) => ({
    ...draft,
    issues: draft.issues.map((each) =>
      each.key === issue ? { ...each, measures: edit(each.measures) } : each,
    ),
  }));
}

function changed<T extends { key: string }>(pieces: readonly T[], key: string, change: Partial<T>): T[] {
  return pieces.map((piece) => (piece.key === key ? { ...piece, ...change } : piece));
}

function shifted<T extends { key: string }>(pieces: readonly T[], key: string, by: -1 | 1): T[] {
  const at = pieces.findIndex((piece) => piece.key === key);
  const piece = pieces[at];
  if (!piece || at + by < 0 || at + by >= pieces.length) return [...pieces];
  return pieces.toSpliced(at, 1).toSpliced(at + by, 0, piece);
}

/** Two paragraphs as one text; `null` where neither says anything. */
export function joinedText(first: string | null, second: string | null): string | null {
  const parts = [first, second].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? parts.join('\n') : null;
}

function nextNumber(numbered: readonly { number: number }[]): number {
  return Math.max(0, ...numbered.map(({ number }) => number)) + 1;
}
