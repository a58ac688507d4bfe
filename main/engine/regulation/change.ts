import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { REGULATION_KINDS, type Regulation, type RegulationStatus } from '../../../shared/regulation.ts';
import { JuanzongError } from '../error.ts';
import { LIVE_LINKS } from '../evidence/index.ts';
import { differenceOf, id, nameText, optionalDay, optionalName, updateRow } from '../input/index.ts';
import { resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { readRegulation } from './read.ts';
import { enter } from './titles.ts';

/** A title without 《》 around it. */
const titleText = nameText.transform((text) => text.replace(/^《(.+)》$/u, '$1').trim());

/** What can be entered of a rule; a field that is not named stays as it is. */
export const regulationPatch = z
  .strictObject({
    title: titleText,
    number: optionalName,
    issuingBody: optionalName,
    issuedOn: optionalDay,
    kind: z.enum(REGULATION_KINDS).nullable(),
    evidenceId: id.nullable(),
  })
  .partial();
export type RegulationPatch = z.infer<typeof regulationPatch>;

export const newRegulation = z.object({ issueId: id, title: titleText });

const COLUMNS = {
  title: 'title',
  number: 'number',
  issuingBody: 'issuing_body',
  issuedOn: 'issued_on',
  kind: 'kind',
  evidenceId: 'evidence_id',
} as const;

/**
 * Says whether a 《title》 is a result of the rectification.
 * @throws JuanzongError `regulation-not-found`, `issue-in-trash`
 */
export function judgeRegulation(change: Change, regulationId: string, status: RegulationStatus): void {
  const { regulation, caseFileId } = requireRegulation(change.db, regulationId);
  if (regulation.status === status) return;
  change.db.prepare('UPDATE regulation SET status = ? WHERE id = ?').run(status, regulationId);
  change.record({
    action: 'regulation.judge',
    subjectKind: 'regulation',
    subjectId: regulationId,
    caseFileId,
    before: { status: regulation.status },
    after: { status },
  });
}

/**
 * Enters a result by its title. One that is there already is confirmed.
 * @param wanted.issueId an id, or `CASE:NUMBER`
 * @returns its id
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`
 */
export function addRegulation(change: Change, wanted: z.infer<typeof newRegulation>): string {
  const { id: issueId, caseFileId } = resolveIssue(change.db, wanted.issueId);
  const known = sameTitle(change.db, issueId, wanted.title);
  if (known === undefined) {
    return enter(change, { caseFileId, issueId, title: wanted.title, status: 'confirmed' });
  }
  judgeRegulation(change, known, 'confirmed');
  return known;
}

/**
 * Changes what the register says of a rule.
 * @throws JuanzongError `regulation-not-found`, `issue-in-trash`, `regulation-known`, `evidence-elsewhere`
 */
export function updateRegulation(change: Change, regulationId: string, patch: RegulationPatch): void {
  const { db, record } = change;
  const { regulation, caseFileId } = requireRegulation(db, regulationId);
  const present = { ...regulation, evidenceId: regulation.evidence?.id ?? null };
  const difference = differenceOf<Required<RegulationPatch>>(present, patch);
  if (!difference) return;
  const { title, evidenceId } = difference.after;
  if (title !== undefined && sameTitle(db, regulation.issueId, title) !== undefined) {
    throw new JuanzongError(
      'regulation-known',
      `问题${regulation.issueNumber}已登记《${title}》，不能再有一项同名的制度。`,
    );
  }
  if (typeof evidenceId === 'string') requireInCase(db, evidenceId, caseFileId);
  updateRow(db, { table: 'regulation', id: regulationId, columns: COLUMNS, values: difference.after });
  record({
    action: 'regulation.update',
    subjectKind: 'regulation',
    subjectId: regulationId,
    caseFileId,
    ...difference,
  });
}

function requireRegulation(db: Database, id: string): { regulation: Regulation; caseFileId: string } {
  const found = db
    .prepare<[string], { issueId: string }>('SELECT issue_id AS issueId FROM regulation WHERE id = ?')
    .get(id);
  const { caseFileId } = found ? resolveIssue(db, found.issueId) : { caseFileId: '' };
  const regulation = readRegulation(db, id);
  if (!regulation) throw new JuanzongError('regulation-not-found', '这项制度成果已不存在，请刷新后再试。');
  return { regulation, caseFileId };
}

function sameTitle(db: Database, issueId: string, title: string): string | undefined {
  return db
    .prepare<[string, string], { id: string }>('SELECT id FROM regulation WHERE issue_id = ? AND title = ?')
    .get(issueId, title)?.id;
}

function requireInCase(db: Database, evidenceId: string, caseFileId: string): void {
  const there = db
    .prepare(`SELECT 1 FROM ${LIVE_LINKS} AS link WHERE link.evidence_id = ? AND link.case_file_id = ?`)
    .get(evidenceId, caseFileId);
  if (there !== undefined) return;
  throw new JuanzongError(
    'evidence-elsewhere',
    '选择的制度文本不是本卷宗的佐证材料，或已在回收站中，请先添加或恢复后再选。',
  );
}
