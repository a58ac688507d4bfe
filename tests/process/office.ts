import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { unwrapFailure } from '../../main/engine/failure.ts';
import { createLibrary, openForWriting, type WritableLibrary } from '../../main/engine/library/index.ts';
import type { Caller } from '../../main/engine/router.ts';
import { put } from '../evidence/sample-library.ts';
import { hire } from '../support/people.ts';
import { tempFolder } from '../support/temp.ts';

/** Everybody of an office with sign-in; the names say what they may do. */
export const STAFF = {
  经办甲: ['clerk'],
  经办乙: ['clerk'],
  审核: ['reviewer'],
  兼审核: ['clerk', 'reviewer'],
  领导: ['leader'],
  组长: ['leader'],
  查阅: ['viewer'],
} as const;
export type Name = keyof typeof STAFF | '管理员';
export const NAMES = [...Object.keys(STAFF), '管理员'] as Name[];

export interface Office {
  folder: string;
  library: WritableLibrary;
  staff: Record<Name, Caller>;
  caseFileId: string;
}

export interface NewIssue {
  statement: string;
  measures: readonly string[];
}

/** An office that was given these problems, each with its measures, on a day (`2024-03-18`); closed when the test ends. */
export async function openOffice(feedbackDate: string, issues: readonly NewIssue[]): Promise<Office> {
  const office = await openOfficeIn(tempFolder(), feedbackDate, issues);
  onTestFinished(() => office.library.close());
  return office;
}

/** As `openOffice`, in a folder that whoever calls removes, after having closed the library. */
export async function openOfficeIn(
  folder: string,
  feedbackDate: string,
  issues: readonly NewIssue[],
): Promise<Office> {
  const path = join(folder, '卷宗库');
  createLibrary(path);
  const library = openForWriting(path);
  const staff = hire(library, STAFF);
  const clerk = staff.经办甲;
  const caseFileId = await clerk.caseFile.createEmpty({
    title: '中共云川县林业局党组关于巡察整改情况的通报',
    inspectedUnit: '云川县林业局党组',
    inspectionBody: '县委第二巡察组',
    feedbackDate,
    lead: '根据县委统一部署，县委第二巡察组对县林业局党组开展了巡察。',
    phone: '0800-5550123',
    hours: '工作日8:30—17:30',
    address: '云川县青杉路8号',
    postcode: '000000',
    email: 'zhenggai@example.invalid',
  });
  for (const { statement, measures } of issues) {
    const issueId = await clerk.issue.add({ caseFileId, statement });
    for (const text of measures) await clerk.measure.add({ issueId, text });
  }
  return { folder, library, staff, caseFileId };
}

/** The ids of the issues by their numbers, the one in the recycle bin too. */
export function issueIds({ library }: Office): string[] {
  return library.db.prepare<[], string>('SELECT id FROM issue ORDER BY number').pluck().all();
}

/** Attaches a file of its own to a measure. */
export async function prove(
  { folder }: Office,
  engine: Caller,
  issueId: string,
  measure: number,
): Promise<void> {
  const path = put(join(folder, '来件', `${issueId}-${measure}.txt`), `${issueId} 措施${measure}`);
  await engine.evidence.attach({ issue: issueId, paths: [path], measure });
}

/** Does all that filing asks for, on a day. */
export async function makeReady(office: Office, engine: Caller, issueId: string, on: string): Promise<void> {
  const { measures, evidence, outcome } = await engine.issue.get({ issueId });
  for (const { id, number, doneDate } of measures) {
    if (doneDate === null) await engine.measure.update({ measureId: id, patch: { doneDate: on } });
    if (!evidence.some(({ measure }) => measure === number)) await prove(office, engine, issueId, number);
  }
  if (outcome === null)
    await engine.issue.update({ issueId, patch: { outcome: '完成整改3项，清退2.4万元。' } });
  await engine.completion.judge({ issueId, completion: 'completed', on });
}

/** The code of a failure that an office can act on; `null` where there was none. */
export async function codeOf(work: Promise<unknown>): Promise<string | null> {
  const failure = await work.then(() => null, unwrapFailure);
  if (failure === null) return null;
  if (!(failure instanceof Error) || !('code' in failure)) throw failure;
  return String(failure.code);
}
