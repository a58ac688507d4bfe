import type { DraftIssue, NoticeDraft } from '../../../../shared/intake.ts';
import { bodyOf, type Check, type Place, partOf, type Range } from './check.ts';
import { addIssueBehind, type Edit, joinedText, removeMeasure } from './edits.ts';
import { placeOf } from './places.ts';

/** What a stretch of the source is to become. */
export type Purpose = 'issue' | 'measure' | 'outcome' | 'detail' | 'lead' | 'closing' | 'nothing';

export interface Taken {
  text: string;
  range: Range;
  purpose: Purpose;
  /** The issue that a measure, an outcome or a detail goes to, and behind which a new issue stands. */
  issue: string | null;
  /** The piece that holds the text so far, if any: it gives the text up. */
  from: string | null;
  /** Key of the new issue or measure. */
  key: string;
}

/** Makes a piece of a stretch of the source; where another piece held the text, it goes over, so that nothing stands twice. */
export function take(taken: Taken, found: ReadonlyMap<string, Range>): Edit {
  return (check) => {
    const text = taken.text.trim();
    const without = taken.from === null ? check : givenUp(taken.from, text)(check);
    const next = added({ ...taken, text }, found)(without);
    const place: Place = { ...taken.range, piece: pieceMade(taken) };
    return { ...next, places: [...next.places, place] };
  };
}

/** The piece of text that a person keeps out of the case file; the paper itself keeps it. */
export const LEFT_OUT = 'left-out';

/** The piece that the text becomes, or goes to. */
export function pieceMade({ purpose, issue, key }: Taken): string {
  if (purpose === 'nothing') return LEFT_OUT;
  if (purpose === 'issue' || purpose === 'measure') return key;
  if (purpose === 'lead' || purpose === 'closing') return purpose;
  return partOf(issue ?? '', purpose);
}

function added({ purpose, text, issue, key, range }: Taken, found: ReadonlyMap<string, Range>): Edit {
  if (purpose === 'nothing') return (check) => check;
  if (purpose === 'issue') return addIssueBehind(key, issue, text);
  if (purpose === 'lead' || purpose === 'closing')
    return (check) => ({
      ...check,
      draft: { ...check.draft, [purpose]: joinedText(check.draft[purpose], text) ?? '' },
    });
  return issueEdit(issue, (each, check) => {
    if (purpose !== 'measure') return { ...each, [purpose]: joinedText(each[purpose], text) };
    const behind = each.measures.findLastIndex(
      (measure) => (placeOf(check, found, measure.key)?.start ?? Number.POSITIVE_INFINITY) <= range.start,
    );
    const last = each.measures.some((measure) => placeOf(check, found, measure.key) !== null)
      ? behind + 1
      : each.measures.length;
    return { ...each, measures: each.measures.toSpliced(last, 0, { key, text }) };
  });
}

/** Cuts a text out of the piece that holds it, if it stands there exactly once; an emptied measure goes. */
function givenUp(piece: string, text: string): Edit {
  return (check) => {
    const { draft } = check;
    if (piece === 'lead' || piece === 'closing')
      return { ...check, draft: { ...draft, [piece]: without(draft[piece], text) } };
    const chapter = draft.chapters.find(({ key }) => bodyOf(key) === piece);
    if (chapter) return { ...check, draft: withChapter(draft, chapter.key, without(chapter.body, text)) };
    const owner = draft.issues.find(
      ({ key, measures }) =>
        piece === key || piece.startsWith(`${key}:`) || measures.some((measure) => measure.key === piece),
    );
    if (!owner) return check;
    const measure = owner.measures.find(({ key }) => key === piece);
    if (measure && without(measure.text, text) === '') return removeMeasure(owner.key, piece)(check);
    return issueEdit(owner.key, (issue) => ({
      ...issue,
      // A problem without a statement is none: what would leave nothing stays.
      statement: piece === issue.key ? without(issue.statement, text) || issue.statement : issue.statement,
      measures: issue.measures.map((each) =>
        each.key === piece ? { ...each, text: without(each.text, text) } : each,
      ),
      outcome: piece.endsWith(':outcome') ? orNothing(without(issue.outcome ?? '', text)) : issue.outcome,
      detail: piece.endsWith(':detail') ? orNothing(without(issue.detail ?? '', text)) : issue.detail,
    }))(check);
  };
}

function without(whole: string, part: string): string {
  const at = whole.indexOf(part);
  if (part === '' || at < 0 || whole.includes(part, at + 1)) return whole;
  const [before, after] = [whole.slice(0, at), whole.slice(at + part.length)];
  return `${before}${after}`.replaceAll(/\n{2,}/g, '\n').trim();
}

function orNothing(text: string): string | null {
  return text === '' ? null : text;
}

function withChapter(draft: NoticeDraft, key: string, body: string): NoticeDraft {
  return { ...draft, chapters: draft.chapters.map((each) => (each.key === key ? { ...each, body } : each)) };
}

function issueEdit(key: string | null, edit: (issue: DraftIssue, check: Check) => DraftIssue): Edit {
  return (check) => ({
    ...check,
    draft: {
      ...check.draft,
      issues: check.draft.issues.map((issue) => (issue.key === key ? edit(issue, check) : issue)),
    },
  });
}

/** The issue that a stretch of the source stands in or behind. */
export function issueBefore(
  check: Check,
  found: ReadonlyMap<string, Range>,
  position: number,
): string | null {
  let nearest: { key: string; start: number } | null = null;
  for (const { key } of check.draft.issues) {
    const start = placeOf(check, found, key)?.start;
    if (start === undefined || start > position || (nearest !== null && nearest.start > start)) continue;
    nearest = { key, start };
  }
  return nearest?.key ?? null;
}
