import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { LedgerRow } from '../../document/kinds/ledger/data.ts';
import { ledgerData } from '../../document/kinds/ledger/data.ts';
import { normalisePunctuation } from '../../gongwen/index.ts';
import type { Change } from '../../library/index.ts';
import type { Grid } from '../book/grid.ts';
import { textOf } from '../sheet/view.ts';
import { type Facts, said } from './facts.ts';

/** What a ledger said of an issue before. */
export interface Base {
  key: string | null;
  facts: Facts;
}

/**
 * What the ledgers of a case file said when they were imported last, by issue; where this one was written by the program,
 * what the program said then.
 */
export function basesOf(db: Database, caseFileId: string, grids: readonly Grid[]): Map<string, Base> {
  const bases = new Map<string, Base>();
  for (const { issueId, key, said: json } of db
    .prepare<[string], { issueId: string; key: string | null; said: string }>(
      `SELECT issue_id AS issueId, key, said FROM ledger_row JOIN issue ON issue.id = issue_id
       WHERE case_file_id = ?`,
    )
    .all(caseFileId)) {
    bases.set(issueId, { key, facts: JSON.parse(json) as Facts });
  }
  for (const [issueId, facts] of exportedFacts(db, caseFileId, grids)) {
    bases.set(issueId, { key: bases.get(issueId)?.key ?? null, facts });
  }
  return bases;
}

/** Notes what the ledger said of an issue. */
export function keepBase({ db }: Change, issueId: string, { key, facts }: Base): void {
  db.prepare(
    `INSERT INTO ledger_row (issue_id, key, said) VALUES (?, ?, ?)
     ON CONFLICT (issue_id) DO UPDATE SET key = excluded.key, said = excluded.said
     WHERE key IS NOT excluded.key OR said <> excluded.said`,
  ).run(issueId, key, JSON.stringify(facts));
}

const snapshotHead = z.object({ chainHead: z.object({ hash: z.string() }) });

/** A ledger that the program wrote carries the hash of the trail at that moment; the paper's snapshot knows the rest. */
function exportedFacts(db: Database, caseFileId: string, grids: readonly Grid[]): Map<string, Facts> {
  const facts = new Map<string, Facts>();
  const hash = hashIn(grids);
  if (hash === null) return facts;
  const papers = db
    .prepare<[string], { snapshot: string }>(
      `SELECT snapshot FROM official_document WHERE case_file_id = ? AND kind = 'ledger-xlsx' ORDER BY id DESC`,
    )
    .all(caseFileId);
  const numbers = db
    .prepare<[string], { id: string; number: number }>('SELECT id, number FROM issue WHERE case_file_id = ?')
    .all(caseFileId);
  const idOf = new Map(numbers.map(({ id, number }) => [number, id]));
  for (const { snapshot } of papers) {
    const json: unknown = JSON.parse(snapshot);
    if (snapshotHead.safeParse(json).data?.chainHead.hash !== hash) continue;
    for (const row of ledgerData.safeParse(json).data?.rows ?? []) {
      const id = idOf.get(row.number);
      if (id !== undefined) facts.set(id, factsOfExported(row));
    }
    return facts;
  }
  return facts;
}

function hashIn(grids: readonly Grid[]): string | null {
  const sheet = grids.find(({ name }) => name === '核对信息');
  for (const { cells } of sheet?.rows ?? []) {
    const texts = cells.map(([, cell]) => textOf(cell));
    if (texts[0] === '校验码') return texts[1] ?? null;
  }
  return null;
}

function factsOfExported(row: LedgerRow): Facts {
  const wide = (text: string | null): string | null => text && normalisePunctuation(text);
  return said({
    section: wide(row.section),
    category: wide(row.category),
    statement: wide(row.statement),
    detail: wide(row.detail),
    measures: row.measures.join('\n'),
    leadDepartment: row.leadDepartment,
    responsibleDepartments: row.responsibleDepartments.join('、'),
    responsibleLeader: row.responsibleLeader,
    handler: row.handler,
    rectificationKind: row.rectificationKind,
    startDate: row.startDate,
    dueDate: row.extendedTo ?? row.dueDate ?? row.nextReviewDate,
    completedDate: row.completedDate,
    completion: row.completion,
    stage: row.stage,
    outcome: wide(row.outcome),
    disclosure: row.disclosure,
    withheldReason: wide(row.withheldReason),
  });
}
