import type { WritableLibrary } from '../library/index.ts';
import { type GeneratedDocument, keepPaper } from './keep.ts';
import { paperName } from './list.ts';
import { type DocumentRequest, requestedData } from './request.ts';

/**
 * Makes a paper of what the library holds now and keeps it there, with the data that it was made from. A paper whose
 * bytes are there already is not recorded a second time.
 * @throws JuanzongError `unknown-document-kind`, `case-not-found`, `issue-not-found`, `document-incomplete`,
 *   `unknown-document-field`, `bad-document-field`, `totals-outdated`, `contact-outdated`, those of its number and of the
 *   disk, see `keepPaper`; then the library is as before
 */
export async function generateDocument(
  library: WritableLibrary,
  actor: string,
  request: DocumentRequest,
): Promise<GeneratedDocument> {
  const { kind, scope, issueNumber, data } = requestedData(library.db, request);
  const name = paperName(kind.name, issueNumber);
  return keepPaper(library, actor, { kind, scope, name, data, typed: request.values ?? {} });
}
