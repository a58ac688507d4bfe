import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Caller } from '../../main/engine/router.ts';
import { daysAfter } from '../../shared/days.ts';
import { agreementOf } from './agreement.ts';
import { issueIds, makeReady, NAMES, type Name, type Office, openOffice, prove } from './office.ts';
import { breaches, frozenTexts } from './rules.ts';

/** What a step has to work with: somebody of the office, a day, and a choice among what there is. */
interface At {
  office: Office;
  engine: Caller;
  on: string;
  issueId: string;
  /** Picks one of what a query finds. */
  pick(sql: string, ...parameters: string[]): string;
  choice: number;
}

type Act = (at: At) => Promise<unknown>;

const MEASURE = 'SELECT id FROM measure WHERE issue_id = ? AND trashed_at IS NULL ORDER BY number';
const EXTENSION = "SELECT id FROM extension WHERE status = 'pending' ORDER BY id";
const PUBLICATION = 'SELECT id FROM publication ORDER BY number';

const KINDS = ['immediate', 'deadline', 'longTerm', null] as const;
const COMPLETIONS = ['completed', 'basicallyCompleted', 'notCompleted', 'ongoing'] as const;

const ACTS: Record<string, Act> = {
  kind: ({ engine, issueId, choice }) =>
    engine.issue.update({ issueId, patch: { rectificationKind: KINDS[choice % 4] ?? null } }),
  dueDate: ({ engine, issueId, on, choice }) =>
    engine.issue.update({ issueId, patch: { dueDate: choice % 5 === 0 ? null : daysAfter(on, choice * 3) } }),
  stage: ({ engine, issueId, choice }) =>
    engine.issue.update({
      issueId,
      patch: { stage: (['closed', 'underReview', 'rectifying', 'notStarted'] as const)[choice % 4] },
    }),
  outcome: ({ engine, issueId, choice }) =>
    engine.issue.update({ issueId, patch: { outcome: choice % 3 === 0 ? '进一步加强。' : '完成3项。' } }),
  done: ({ engine, issueId, pick, on, choice }) =>
    engine.measure.update({
      measureId: pick(MEASURE, issueId),
      patch: { doneDate: choice % 4 === 0 ? null : on },
    }),
  addMeasure: ({ engine, issueId }) => engine.measure.add({ issueId, text: '再是逐项复查。' }),
  trashMeasure: ({ engine, issueId, pick }) =>
    engine.trash.put({ kind: 'measure', ids: [pick(MEASURE, issueId)] }),
  restoreMeasure: ({ engine, pick }) =>
    engine.trash.restore({
      kind: 'measure',
      ids: [pick('SELECT id FROM measure WHERE trashed_at IS NOT NULL ORDER BY id')],
    }),
  splitMeasure: ({ engine, issueId, pick }) =>
    engine.measure.split({ measureId: pick(MEASURE, issueId), at: 3 }),
  mergeMeasure: ({ engine, issueId, pick }) => engine.measure.merge({ measureId: pick(MEASURE, issueId) }),
  prove: ({ office, engine, issueId, choice }) => prove(office, engine, issueId, 1 + (choice % 2)),
  unlink: ({ engine, pick }) =>
    engine.trash.put({
      kind: 'evidenceLink',
      ids: [pick('SELECT id FROM evidence_link WHERE trashed_at IS NULL ORDER BY id')],
    }),
  moveEvidence: ({ engine, issueId, pick }) =>
    engine.evidence.move({
      linkId: pick('SELECT id FROM evidence_link WHERE trashed_at IS NULL ORDER BY id'),
      measureId: pick(MEASURE, issueId),
    }),
  trashIssue: ({ engine, issueId }) => engine.trash.put({ kind: 'issue', ids: [issueId] }),
  restoreIssue: ({ engine, issueId }) => engine.trash.restore({ kind: 'issue', ids: [issueId] }),
  judge: ({ engine, issueId, on, choice }) => {
    const completion = COMPLETIONS[choice % 4] ?? 'completed';
    const remains = completion === 'completed' ? {} : { remains: '尚有1项在办' };
    return engine.completion.judge({ issueId, completion, on, ...remains });
  },
  makeReady: ({ office, engine, issueId, on }) => makeReady(office, engine, issueId, on),
  signOff: async ({ office, engine, issueId, on }) => {
    await makeReady(office, engine, issueId, on);
    await engine.closure.file({ issueId, on, opinion: '申请销号' });
    await office.staff.审核.closure.sign({ issueId, on, verdict: 'approved' });
    await office.staff.领导.closure.sign({ issueId, on, verdict: 'approved' });
  },
  extend: async ({ office, engine, issueId, on, pick, choice }) => {
    await engine.extension.request({
      issueId,
      on,
      to: daysAfter(on, 9 + choice * 4),
      reason: '雨季无法施工',
    });
    await office.staff.领导.extension.approve({ extensionId: pick(EXTENSION), on });
  },
  file: ({ engine, issueId, on }) => engine.closure.file({ issueId, on, opinion: '申请销号' }),
  sign: ({ engine, issueId, on }) => engine.closure.sign({ issueId, on, verdict: 'approved' }),
  signAnother: ({ engine, issueId, on, choice }) =>
    engine.closure.sign({ issueId, on, verdict: 'approved', step: 1 + (choice % 3) }),
  reject: ({ engine, issueId, on, choice }) =>
    engine.closure.sign({ issueId, on, verdict: 'rejected', owed: choice % 2 === 0 ? '补材料' : null }),
  withdraw: ({ engine, issueId, on }) => engine.closure.withdraw({ issueId, on }),
  reopen: ({ engine, issueId, on }) => engine.closure.reopen({ issueId, on, reason: '问题反弹' }),
  askExtension: ({ engine, issueId, on, choice }) =>
    engine.extension.request({ issueId, on, to: daysAfter(on, 5 + choice * 4), reason: '雨季无法施工' }),
  grant: ({ engine, pick, on }) => engine.extension.approve({ extensionId: pick(EXTENSION), on }),
  refuse: ({ engine, pick, on }) =>
    engine.extension.refuse({ extensionId: pick(EXTENSION), on, opinion: '抓紧办理' }),
  review: ({ engine, issueId, on, choice }) =>
    engine.longTerm.review({ issueId, on, finding: '研讨2次', next: daysAfter(on, 10 + choice) }),
  handOver: ({ engine, issueId, on, choice }) =>
    engine.responsibility.handOver({
      issueIds: [issueId],
      role: 'lead',
      to: ['办公室', '资源科', '财务科'][choice % 3] ?? '办公室',
      on,
      reason: '职能调整',
    }),
  withhold: ({ engine, issueId, on }) =>
    engine.disclosure.withhold({
      issueId,
      ground: 'hype',
      explanation: '正在核查',
      consentBy: '领导小组',
      consentOn: on,
    }),
  disclose: ({ engine, issueId }) => engine.disclosure.disclose({ issueId }),
  draft: ({ engine, office, on }) => engine.publication.draft({ caseFileId: office.caseFileId, on }),
  approve: ({ engine, pick, on }) => engine.publication.approve({ publicationId: pick(PUBLICATION), on }),
  discard: ({ engine, pick }) => engine.publication.discard({ publicationId: pick(PUBLICATION) }),
  undo: ({ engine }) => engine.undo.undo(),
  redo: ({ engine }) => engine.undo.redo(),
};

/** What makes an issue go far is tried more often. */
const OFTEN = [
  'makeReady',
  'file',
  'sign',
  'sign',
  'signOff',
  'reopen',
  'extend',
  'draft',
  'approve',
  'undo',
];

/** Several commands each, which may stop in between. */
const COMPOSED: ReadonlySet<string> = new Set(['makeReady', 'signOff', 'extend']);

interface Step {
  act: string;
  /** Anybody, or whoever the act falls to. */
  who: Name | 'fitting';
  issue: number;
  choice: number;
  later: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(ACTS)) },
    { weight: 3, arbitrary: fc.constantFrom(...OFTEN) },
  ),
  who: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 3, arbitrary: fc.constant('fitting' as const) },
  ),
  issue: fc.nat(1),
  choice: fc.nat(11),
  later: fc.nat(4),
});

const NEXT_STEP = `SELECT step.role FROM closure_step AS step JOIN closure_request ON closure_request.id = request_id
  WHERE issue_id = ? AND status = 'pending' AND verdict IS NULL ORDER BY step.position LIMIT 1`;

/** Somebody whose business an act is. */
function fitting({ library }: Office, act: string, issueId: string): Name {
  if (['grant', 'refuse', 'approve'].includes(act)) return '组长';
  if (act === 'reopen') return '审核';
  if (!['sign', 'signAnother', 'reject'].includes(act)) return '经办甲';
  return library.db.prepare<[string], string>(NEXT_STEP).pluck().get(issueId) === 'leader' ? '领导' : '审核';
}

/** Hundreds of commands, each of them durable, on a machine that does other things too. */
const TIMEOUT_MS = 180_000;

const FEEDBACK = '2024-03-18';

/** Three steps in the chain, so that random signatures get to its end. */
async function newOffice(): Promise<Office> {
  const office = await openOffice(FEEDBACK, [
    { statement: '公务用车派车单填写不全', measures: ['一是补齐派车单。'] },
    { statement: '苗木采购验收把关不严', measures: ['一是修订验收办法。', '二是每批次抽查。'] },
  ]);
  for (const issueId of issueIds(office)) {
    await office.staff.经办甲.issue.update({ issueId, patch: { rectificationKind: 'deadline' } });
  }
  await office.staff.管理员.closure.setChain({
    steps: [
      { name: '经办人', role: 'clerk' },
      { name: '审核', role: 'reviewer' },
      { name: '批准', role: 'leader' },
    ],
  });
  return office;
}

/** Takes a step; what is refused leaves no trace. @returns whether it was done */
async function take(office: Office, { act, who, issue, choice }: Step, on: string): Promise<boolean> {
  const issueId = issueIds(office)[issue] ?? '';
  const engine = office.staff[who === 'fitting' ? fitting(office, act, issueId) : who];
  const pick: At['pick'] = (sql, ...parameters) => {
    const ids = office.library.db
      .prepare<string[], string>(sql)
      .pluck()
      .all(...parameters);
    return ids[choice % Math.max(ids.length, 1)] ?? 'none';
  };
  const before = await engine.history.head();
  try {
    await ACTS[act]?.({ office, engine, on, issueId, pick, choice });
  } catch {
    if (!COMPOSED.has(act)) expect(await engine.history.head()).toEqual(before);
    return false;
  }
  if (who === '查阅') expect(await engine.history.head()).toEqual(before);
  return true;
}

it(
  'no sequence of commands reaches a state that the rules forbid, and all views agree on the way',
  async () => {
    const reached = { closed: 0, extended: 0, reopened: 0, frozen: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 50 }), async (steps) => {
        const office = await newOffice();
        const frozen = new Map<number, string>();
        let on = FEEDBACK;
        for (const [index, each] of steps.entries()) {
          on = daysAfter(on, each.later);
          if (!(await take(office, each, on))) continue;
          expect([index, each.act, each.who, breaches(office.library)]).toEqual([
            index,
            each.act,
            each.who,
            [],
          ]);
          for (const [number, text] of frozenTexts(office.library)) {
            expect(frozen.get(number) ?? text).toBe(text);
            frozen.set(number, text);
          }
        }
        for (const day of [FEEDBACK, on, daysAfter(on, 60)]) {
          const { differences } = await agreementOf(office.staff.查阅, office.caseFileId, day);
          expect([day, differences]).toEqual([day, []]);
        }
        count(office, reached);
      }),
      { numRuns: 8, seed: 20_240_318 },
    );
    // A run that never got anywhere would prove nothing.
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);

function count({ library }: Office, reached: Record<string, number>): void {
  const number = (sql: string): number => Number(library.db.prepare(sql).pluck().get());
  const seen = {
    closed: number("SELECT count(*) FROM closure_request WHERE status = 'approved'"),
    extended: number("SELECT count(*) FROM extension WHERE status = 'approved'"),
    reopened: number('SELECT count(*) FROM closure_request WHERE reopened_on IS NOT NULL'),
    frozen: frozenTexts(library).size,
  };
  for (const [key, value] of Object.entries(seen)) reached[key] = (reached[key] ?? 0) + value;
}
