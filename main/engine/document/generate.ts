import type { WritableLibrary } from '../library/index.ts';
import { type GeneratedDocument, keepPaper } from './keep.ts';
import { paperName } from './list.ts';
import { madeBefore } from './made-before.ts';
import { type DocumentRequest, requestedPaper } from './request.ts';

/**
 * Makes a paper of what the library holds now and keeps it there, with the data that it was made from. A paper whose
 * bytes are there already is not recorded a second time.
 * @throws JuanzongError `unknown-document-kind`, `case-not-found`, `issue-not-found`, `document-incomplete`,
 *   `unknown-document-field`, `bad-document-field`, `totals-outdated`, `contact-outdated`, or what the disk refused; then the library is as before
 */
export async function generateDocument(
  library: WritableLibrary,
  actor: string,
  request: DocumentRequest,
): Promise<GeneratedDocument> {
  const { kind, scope, issueNumber, data: collected } = requestedPaper(library.db, request);
  const data = madeBefore(library.db, kind, scope, collected) ?? collected;
  const name = paperName(kind.name, issueNumber);
  return keepPaper(library, actor, { kind, scope, name, data, typed: request.values ?? {} });
}
