import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportedNotice, importNotice, readCaseFile } from '../casefile/index.ts';
import { withholdIssue } from '../disclosure/index.ts';
import { DOCUMENT_KINDS, type GeneratedDocument, generateDocument } from '../document/index.ts';
import { JuanzongError } from '../error.ts';
import {
  type AttachedFile,
  attachEvidence,
  linkEvidence,
  MediaTypeReader,
  placesOf,
  targetByNumber,
} from '../evidence/index.ts';
import { approveExtension, requestExtension } from '../extension/index.ts';
import { fillWithheldIssue, updateIssue } from '../issue/index.ts';
import type { Change, WritableLibrary } from '../library/index.ts';
import { addMeasure, updateMeasure } from '../measure/index.ts';
import type { Progress } from '../procedure.ts';
import { type SampleIssue, type SampleWithheld, sampleSchema } from './schema.ts';
import { signOffSample } from './sign-off.ts';

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
 * Does with the sample case what an office does: import, withheld problems, evidence, sign-off, papers.
 * @throws JuanzongError; the reason of `signal` once it aborts
 */
export async function fillWithSample(
  library: WritableLibrary,
  actor: string,
  { sample: folder, report = () => {}, signal }: SampleOptions,
): Promise<SampleResult> {
  const sample = sampleSchema.parse(JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')));
  const closures = sample.issues.filter(({ closure }) => closure);
  const total = 1 + sample.evidence.length + closures.length + DOCUMENT_KINDS.length;
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
  const types = new MediaTypeReader();
  try {
    for (const { path, issue, measures: [measure, ...others] = [], ...details } of sample.evidence) {
      step(path);
      const place = { issue: `${notice.id}:${issue}`, measure };
      const request = { ...place, paths: [join(folder, path)], types, ...details };
      const { attached, failed } = await attachEvidence(library, actor, request, undefined, signal);
      for (const { message } of failed) throw new JuanzongError('sample-failed', message);
      evidence.push(...attached.map((file) => ({ path, issue, file })));
      const [file] = attached;
      if (file) proveMore(library, actor, { ...place, sha256: file.sha256, measures: others });
    }
  } finally {
    await types.close();
  }
  const { issues } = readCaseFile(library.db, notice.id);
  for (const known of closures) {
    step(`问题${known.number}的销号`);
    const issue = issues.find(({ number }) => number === known.number);
    if (issue) await signOffSample(library, actor, issue, known, sample.signers, signal);
  }

  const proven = issues.find(({ number }) => number === sample.evidence[0]?.issue);
  const documents: GeneratedDocument[] = [];
  for (const { key: kind, name, about, example: values } of DOCUMENT_KINDS) {
    step(name);
    const issue = about === 'issue' ? proven?.id : undefined;
    documents.push(await generateDocument(library, actor, { caseFileId: notice.id, kind, issue, values }));
  }
  return { notice, filled, evidence, documents };
}

/** Says of a piece that proves one measure of an issue that it proves others too. */
function proveMore(
  library: WritableLibrary,
  actor: string,
  { issue, sha256, measures }: { issue: string; sha256: string; measures: readonly number[] },
): void {
  library.change(actor, (change) => {
    for (const number of measures) {
      const target = targetByNumber(change.db, issue, number);
      const [place] = placesOf(change.db, sha256).filter((each) => each.issue === target.issue.id);
      if (place) linkEvidence(change, place.evidence, target);
    }
  });
}

/** Names who is responsible; the measures of an issue are done on the day that it is. */
function assign(
  library: WritableLibrary,
  actor: string,
  caseFileId: string,
  known: readonly SampleIssue[],
): void {
  const { issues } = readCaseFile(library.db, caseFileId);
  for (const { number, measures = [], extension, closure: _, ...patch } of known) {
    const issue = issues.find((each) => each.number === number);
    if (!issue) continue;
    const doneDate = patch.completedDate ?? null;
    library.change(actor, (change) => {
      updateIssue(change, issue.id, patch);
      const added = measures.map((text) => addMeasure(change, { issueId: issue.id, text }));
      const ids = [...issue.measures.map(({ id }) => id), ...added];
      if (doneDate) for (const id of ids) updateMeasure(change, id, { doneDate });
      if (extension) extend(change, issue.id, patch, extension);
    });
  }
}

/** Who handles the issue asks, and its leader grants. */
function extend(
  change: Change,
  issueId: string,
  { handler, responsibleLeader }: Pick<SampleIssue, 'handler' | 'responsibleLeader'>,
  { decidedOn, ...request }: NonNullable<SampleIssue['extension']>,
): void {
  const by = (name: string | null | undefined) => ({ name: name ?? change.actor, accountId: null });
  const extensionId = requestExtension(change, { issueId, ...request }, by(handler));
  const decision = { extensionId, on: decidedOn, opinion: '同意延期。' };
  approveExtension(change, decision, by(responsibleLeader));
}

/** @returns how many placeholders the case file has */
function fillPlaceholders(
  library: WritableLibrary,
  actor: string,
  caseFileId: string,
  withheld: SampleWithheld,
): number {
  const placeholders = readCaseFile(library.db, caseFileId).issues.filter(
    ({ statement }) => statement === null,
  );
  for (const [index, { id }] of placeholders.entries()) {
    const known = withheld[index];
    if (!known) continue;
    const { statement, reason, ...consent } = known;
    library.change(actor, (change) => {
      fillWithheldIssue(change, { issue: id, statement, reason });
      withholdIssue(change, { issueId: id, explanation: reason, ...consent });
    });
  }
  return placeholders.length;
}
