import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { readCaseFile } from '../casefile/index.ts';
import { numberText } from '../document-number/index.ts';
import { explainFailure } from '../error.ts';
import { safeExcerpt, safeName } from '../file-name/index.ts';
import { admit, type Change, type WritableLibrary } from '../library/index.ts';
import type { DocumentKind, Scope, TypedValues } from './kinds/index.ts';
import { numberedPaper } from './numbered.ts';
import { packPaper } from './paper.ts';
import { recordDocument } from './record.ts';
import { documentArrival } from './store.ts';

export interface GeneratedDocument {
  id: string;
  /** Absolute. */
  path: string;
  /** What to call a copy of it. */
  fileName: string;
  sha256: string;
  /** 发文字号, as printed; `null` for a paper without one. */
  number: string | null;
  bytes: Uint8Array;
}

/** A paper to be made of given data. */
export interface WantedPaper {
  kind: DocumentKind;
  scope: Scope;
  /** What its file is called, without the ending. */
  name: string;
  data: object;
  /** What of the data was typed for this paper alone. */
  typed?: TypedValues;
  /**
   * `register`: the register gives the number that the data ask for; `asGiven`: the data were approved word for word, and
   * nothing is added to them.
   */
  numbering?: 'register' | 'asGiven';
}

/** Two papers at once would be given the same number, so those of a library are made one after the other. */
const queues = new WeakMap<Database, Promise<unknown>>();

/**
 * Makes a paper of these data and keeps it with them; its number is given in the transaction that records it. A paper
 * that is there already, with these bytes and under this name, is not recorded a second time; neither is one that says
 * the same and has a number already.
 * @param also what else must be recorded together with the paper, or not at all
 * @throws JuanzongError `case-not-found`, what the kind objects to, `bad-document-number`, `number-without-date`,
 *   `number-of-other-year`, `number-used`, `number-voided`, `number-gap`, or what the disk refused; then the library is
 *   as before
 */
export function keepPaper(
  library: WritableLibrary,
  actor: string,
  wanted: WantedPaper,
  also: (change: Change, documentId: string, sha256: string) => void = () => {},
): Promise<GeneratedDocument> {
  const turn = (queues.get(library.db) ?? Promise.resolve()).then(() =>
    keepNow(library, actor, wanted, also),
  );
  queues.set(
    library.db,
    turn.catch(() => undefined),
  );
  return turn;
}

async function keepNow(
  library: WritableLibrary,
  actor: string,
  wanted: WantedPaper,
  also: (change: Change, documentId: string, sha256: string) => void,
): Promise<GeneratedDocument> {
  const { kind, scope, typed = {} } = wanted;
  const { title, inspectedUnit } = readCaseFile(library.db, scope.caseFileId);
  const { data, number } = numberedPaper(library.db, wanted);
  const paper = kind.make(data);
  const bytes = await packPaper(paper);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = number === null ? wanted.name : `${wanted.name} ${numberText(number)}`;
  const path = [
    'documents',
    folderName(inspectedUnit ?? title, scope.caseFileId),
    safeName(`${name}-${sha256.slice(0, 8)}.${kind.fileType}`),
  ].join('/');
  try {
    const staged = await library.evidence.stageBytes(bytes);
    const arrival = documentArrival(library, staged, path);
    const id = await admit(library, actor, [arrival], (change) => {
      const documentId = recordDocument(change, {
        scope,
        kind: kind.key,
        title: paper.title,
        number,
        snapshot: data,
        typed,
        path,
        sha256,
        size: bytes.length,
      });
      also(change, documentId, sha256);
      return documentId;
    });
    return {
      id,
      path: join(library.path, path),
      fileName: safeName(`${name}.${kind.fileType}`),
      sha256,
      number: number && numberText(number),
      bytes,
    };
  } catch (error) {
    throw explainFailure(error, library.path);
  }
}

/** How much of a unit's name a folder shows, in UTF-16 units. */
const UNIT_LENGTH = 40;

/** A folder that a person can tell apart from others: the unit, and the end of the case file's id. */
function folderName(unit: string | null, caseFileId: string): string {
  return `${safeExcerpt(unit ?? '卷宗', UNIT_LENGTH)}-${caseFileId.slice(-8)}`;
}
