import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ImportedNotice, importNotice, readCaseFile } from '../casefile/index.ts';
import { type GeneratedDocument, generateDocument } from '../document/index.ts';
import { JuanzongError } from '../error.ts';
import { type AttachedFile, attachEvidence } from '../evidence/index.ts';
import { fillWithheldIssue, type IssuePatch, issuePatch, updateIssue } from '../issue/index.ts';
import type { WritableLibrary } from '../library/index.ts';
import { updateMeasure } from '../measure/index.ts';
import type { Progress } from '../procedure.ts';

/** `sample.json`: what is done with the sample. */
const sampleSchema = z.object({
  evidence: z.array(
    z.object({
      path: z.string(),
      issue: z.int(),
      measure: z.int().optional(),
      note: z.string().optional(),
      documentDate: z.string().optional(),
      pageCount: z.int().optional(),
    }),
  ),
  withheld: z.array(z.object({ statement: z.string(), reason: z.string() })),
  /** Who is responsible for each, until when, and how far it has come. */
  issues: z.array(issuePatch.extend({ number: z.int() })),
});

/** What the sample brought into a library. */
export interface SampleResult {
  notice: ImportedNotice;
  /** How many withheld placeholders were filled in. */
  filled: number;
  evidence: { path: string; issue: number; file: AttachedFile }[];
  documents: GeneratedDocument[];
}

export interface SampleOptions {
  /** The folder of the sample: `sample.json`, the notice and the evidence. */
  sample: string;
  report?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Does with the sample case what an office does: import, withheld problems, evidence, papers.
 * @throws JuanzongError; the reason of `signal` once it aborts
 */
export async function fillWithSample(
  library: WritableLibrary,
  actor: string,
  { sample: folder, report = () => {}, signal }: SampleOptions,
): Promise<SampleResult> {
  const sample = sampleSchema.parse(JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')));
  const kinds = ['public-notice', 'closure-form', 'ledger', 'ledger-xlsx'];
  const total = 1 + sample.evidence.length + kinds.length;
  let done = 0;
  const step = (label: string): void => {
    signal?.throwIfAborted();
    report({ done, total, label });
    done += 1;
  };

  step('整改情况通报');
  const notice = await importNotice(library, actor, join(folder, 'notice.txt'));
  const filled = fillPlaceholders(library, actor, notice.id, sample.withheld);
  assign(library, actor, notice.id, sample.issues);

  const evidence: SampleResult['evidence'] = [];
  for (const { path, issue, ...rest } of sample.evidence) {
    step(path);
    const request = { issue: `${notice.id}:${issue}`, paths: [join(folder, path)], ...rest };
    const { attached, failed } = await attachEvidence(library, actor, request, undefined, signal);
    for (const { message } of failed) throw new JuanzongError('sample-failed', message);
    evidence.push(...attached.map((file) => ({ path, issue, file })));
  }

  const proven = readCaseFile(library.db, notice.id).issues.find(
    ({ number }) => number === sample.evidence[0]?.issue,
  );
  const documents: GeneratedDocument[] = [];
  for (const kind of kinds) {
    step('文书');
    const issue = kind === 'closure-form' ? proven?.id : undefined;
    documents.push(await generateDocument(library, actor, { caseFileId: notice.id, kind, issue }));
  }
  return { notice, filled, evidence, documents };
}

/** Names who is responsible; the measures of an issue are done on the day that it is. */
function assign(
  library: WritableLibrary,
  actor: string,
  caseFileId: string,
  known: readonly (IssuePatch & { number: number })[],
): void {
  const { issues } = readCaseFile(library.db, caseFileId);
  for (const { number, ...patch } of known) {
    const issue = issues.find((each) => each.number === number);
    if (!issue) continue;
    const doneDate = patch.completedDate ?? null;
    library.change(actor, (change) => {
      if (doneDate) for (const { id } of issue.measures) updateMeasure(change, id, { doneDate });
      updateIssue(change, issue.id, patch);
    });
  }
}

/** @returns how many placeholders the case file has */
function fillPlaceholders(
  library: WritableLibrary,
  actor: string,
  caseFileId: string,
  withheld: readonly { statement: string; reason: string }[],
): number {
  const placeholders = readCaseFile(library.db, caseFileId).issues.filter(
    ({ statement }) => statement === null,
  );
  for (const [index, { id }] of placeholders.entries()) {
    const known = withheld[index];
    if (known) library.change(actor, (change) => fillWithheldIssue(change, { issue: id, ...known }));
  }
  return placeholders.length;
}
