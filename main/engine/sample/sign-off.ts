import type { Issue } from '../../../shared/casefile.ts';
import { fileClosure, type Signing, signClosure } from '../closure/index.ts';
import { judgeCompletion } from '../completion/index.ts';
import type { Change, WritableLibrary } from '../library/index.ts';
import type { SampleIssue, SampleSigners } from './schema.ts';

/**
 * Judges an issue and takes its sign-off as far as the sample says, each step by who has it.
 * @throws JuanzongError of filing and signing; the reason of `signal` once it aborts
 */
export async function signOffSample(
  library: WritableLibrary,
  actor: string,
  issue: Issue,
  { closure, leadDepartment, responsibleLeader, handler }: SampleIssue,
  { heads, chief, inspector, group }: SampleSigners,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!closure) return;
  const issueId = issue.id;
  const { filedOn, remains = null, signedOn, owed = null, judgedOn } = closure;
  const completion = remains === null ? 'completed' : 'basicallyCompleted';
  const judge = (change: Change, on: string): void =>
    judgeCompletion(change, { issueId, completion, on, remains });
  library.change(actor, (change) => judge(change, filedOn));
  const filing = { issueId, on: filedOn, opinion: '已整改到位，申请销号。', name: handler ?? actor };
  await fileClosure(library, { actor }, filing, signal);

  const names = [heads[leadDepartment ?? ''] ?? chief, responsibleLeader ?? chief, chief, inspector, group];
  library.change(actor, (change) => {
    for (const [index, on] of signedOn.entries()) {
      const isRejected = owed !== null && index === signedOn.length - 1;
      const verdict: Pick<Signing, 'verdict' | 'opinion' | 'owed'> = isRejected
        ? { verdict: 'rejected', owed }
        : { verdict: 'approved', opinion: OPINIONS[index] ?? null };
      signClosure(change, { actor }, { issueId, on, name: names[index], ...verdict });
    }
    if (judgedOn !== undefined) judge(change, judgedOn);
  });
}

/** What is said at each step behind the filing. */
const OPINIONS = [
  '情况属实，同意上报。',
  '同意销号。',
  '同意销号，巩固成效。',
  '经核验，整改到位。',
  '同意销号。',
];
