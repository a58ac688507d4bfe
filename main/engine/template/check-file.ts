import { basename } from 'node:path';
import type { TemplateCheck } from '../../../shared/template.ts';
import { fieldsFor } from './fields.ts';
import { checkFile } from './read-file.ts';

/**
 * Checks a file of this machine as a template.
 * @param kind key of the kind of paper that it is to be bound to
 * @throws JuanzongError, see `checkFile`; `unknown-document-kind`
 */
export function checkTemplate(
  path: string,
  kind: string | null,
  signal?: AbortSignal,
): Promise<TemplateCheck> {
  return checkFile({ path, name: basename(path) }, fieldsFor(kind), signal);
}
