import type { Database } from 'better-sqlite3';
import { LIGHT_LETTER_NAMES, type LightLetter } from '../../../shared/light.ts';
import { letterOf, RECORD_OF_LETTER, SUPERVISION_KIND_NAMES } from '../../../shared/supervision.ts';
import {
  type GeneratedDocument,
  keepPaper,
  kindOf,
  letterOfSource,
  paperName,
  requireComplete,
  type Scope,
  type TypedValues,
} from '../document/index.ts';
import { JuanzongError } from '../error.ts';
import type { Change, WritableLibrary } from '../library/index.ts';
import { addRecord, readRecord, resolveRecord } from '../supervision/index.ts';
import { draftLetter } from './draft.ts';
import type { NewLetter } from './input.ts';

/** A letter that was made, and the record that it went out with. */
export interface MadeLetter extends Pick<GeneratedDocument, 'path' | 'fileName' | 'sha256' | 'number'> {
  supervisionId: string;
  documentId: string;
}

/**
 * Records that somebody was reminded, urged or called in, and makes the letter: both, or neither.
 * @throws JuanzongError, see `draftLetter`; `letter-already-made` where a record holds the very same letter;
 *   `document-incomplete`, `unknown-document-field`, `bad-document-field`, `dates-out-of-order`
 */
export async function makeLetter(
  library: WritableLibrary,
  actor: string,
  input: NewLetter,
): Promise<MadeLetter> {
  const { db } = library;
  const { caseFileId, on, from, values = {} } = input;
  const draft = draftLetter(db, input);
  const issueIds = draft.issues.map(({ id }) => id);
  const source = from === undefined ? null : resolveRecord(db, from);
  const facts = {
    caseFileId,
    heldOn: on,
    addressee: given(input.addressee, draft.addressee),
    findings: given(input.findings, draft.findings),
    place: given(input.place, draft.place),
    people: given(input.people, draft.people),
    light: draft.light,
    issueIds,
  };
  const demands = (input.demands ?? draft.demands).map((demand) => ({
    ...demand,
    addressee: demand.addressee ?? null,
    issueId: demand.issueId ?? null,
  }));
  const collected = letterOfSource(db, draft.letter, { ...facts, answers: source, demands });
  const [only, another] = draft.issues;
  const issue = another === undefined ? only : undefined;
  let supervisionId = '';
  const made = await keep(library, actor, draft.letter, {
    scope: { caseFileId, issueId: issue?.id ?? null },
    issueNumber: issue?.number ?? null,
    collected,
    values,
    also(change, documentId) {
      requireNew(change.db, documentId);
      supervisionId = addRecord(change, {
        ...facts,
        kind: RECORD_OF_LETTER[draft.letter],
        answersId: source?.id ?? null,
        demands,
      });
      link(change, supervisionId, documentId);
    },
  });
  return { supervisionId, ...made };
}

/**
 * Makes the letter of a record as it is now; the ones made before stay. What the last of them said of a talk and no record
 * holds, such as its time, is said again.
 * @throws JuanzongError `supervision-not-found`, `supervision-in-trash`, `record-has-no-letter`, `document-incomplete`,
 *   `unknown-document-field`, `bad-document-field`
 */
export async function letterOfRecord(
  library: WritableLibrary,
  actor: string,
  supervisionId: string,
  given: TypedValues,
): Promise<MadeLetter> {
  const { db } = library;
  const values = { ...saidOfTalk(db, supervisionId), ...given };
  const { caseFileId, kind, heldOn } = resolveRecord(db, supervisionId);
  const letter = letterOf(kind);
  if (letter === null) {
    throw new JuanzongError(
      'record-has-no-letter',
      `${SUPERVISION_KIND_NAMES[kind]}记录没有对应的文书；需要发文时，请由这条记录另发工作提示、督办或约谈。`,
    );
  }
  const [only, another] = readRecord(db, supervisionId, heldOn).issues;
  const issue = another === undefined ? only : undefined;
  const scope = { caseFileId, issueId: issue?.id ?? null };
  const collected = kindOf(letter).collect(db, { ...scope, supervisionId });
  requireTold(letter, collected, values);
  const made = await keep(library, actor, letter, {
    scope,
    issueNumber: issue?.number ?? null,
    collected,
    values,
    also: (change, documentId) => link(change, supervisionId, documentId),
  });
  return { supervisionId, ...made };
}

/** What a talk has that its record does not hold. */
const OF_TALK: ReadonlySet<string> = new Set(['basis', 'unit', 'time', 'attendants', 'materials']);

function saidOfTalk(db: Database, supervisionId: string): TypedValues {
  const row = db
    .prepare<[string], { typed: string | null }>(
      `SELECT typed FROM official_document AS document JOIN supervision_document ON document_id = document.id
       WHERE supervision_id = ? AND kind = 'interview-notice' ORDER BY created_at DESC, document.id DESC LIMIT 1`,
    )
    .get(supervisionId);
  const typed = JSON.parse(row?.typed ?? '{}') as TypedValues;
  return Object.fromEntries(Object.entries(typed).filter(([key]) => OF_TALK.has(key)));
}

/** As `requireComplete`; most of what a letter lacks is filled in at its record. */
function requireTold(letter: LightLetter, collected: object, values: TypedValues): void {
  const kind = kindOf(letter);
  const data = kind.fill(collected, values);
  try {
    requireComplete(kind, data);
  } catch (cause) {
    if (!(cause instanceof JuanzongError)) throw cause;
    const talk = letter === 'interview-notice' ? '约谈地点、约谈人、' : '';
    const hint = `主送、事由、${talk}有时限的要求可以在督导记录中补充。`;
    throw new JuanzongError(cause.code, `${cause.message}${hint}`, { cause });
  }
}

interface Wanted {
  scope: Scope;
  issueNumber: number | null;
  collected: object;
  values: TypedValues;
  also: (change: Change, documentId: string) => void;
}

async function keep(
  library: WritableLibrary,
  actor: string,
  letter: LightLetter,
  { scope, issueNumber, collected, values, also }: Wanted,
): Promise<Omit<MadeLetter, 'supervisionId'>> {
  const kind = kindOf(letter);
  const data = kind.fill(collected, values);
  requireComplete(kind, data);
  const name = paperName(kind.name, issueNumber);
  const { id, path, fileName, sha256, number } = await keepPaper(
    library,
    actor,
    { kind, scope, name, data, typed: values },
    also,
  );
  return { documentId: id, path, fileName, sha256, number };
}

function given<T>(value: T | undefined, drafted: T): T {
  return value === undefined ? drafted : value;
}

/** Pressing the button twice is no second letter. */
function requireNew(db: Database, documentId: string): void {
  const made = db
    .prepare<[string], { kind: LightLetter; heldOn: string }>(
      `SELECT document.kind, held_on AS heldOn
       FROM supervision_document JOIN supervision ON supervision.id = supervision_id
         JOIN official_document AS document ON document.id = document_id
       WHERE document_id = ? AND trashed_at IS NULL`,
    )
    .get(documentId);
  if (!made) return;
  throw new JuanzongError(
    'letter-already-made',
    `同样内容的${LIGHT_LETTER_NAMES[made.kind]}已于 ${made.heldOn} 登记，请在督导记录中查看。`,
  );
}

function link({ db, record }: Change, supervisionId: string, documentId: string): void {
  const { changes } = db
    .prepare('INSERT OR IGNORE INTO supervision_document (supervision_id, document_id) VALUES (?, ?)')
    .run(supervisionId, documentId);
  if (changes === 0) return;
  record({
    action: 'supervision.letter',
    subjectKind: 'supervision',
    subjectId: supervisionId,
    caseFileId: resolveRecord(db, supervisionId).caseFileId,
    after: { documentId },
  });
}
