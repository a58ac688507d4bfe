import type { LedgerImported, PlannedField, RowDecision } from '../../../../shared/ledger-import.ts';
import type { SignedIn } from '../../../../shared/role.ts';
import { keepingDueDates } from '../../deadline/index.ts';
import { renumberPublic } from '../../issue/index.ts';
import type { Change } from '../../library/index.ts';
import { keepBase } from './base.ts';
import type { Facts } from './facts.ts';
import type { Plan, Planned } from './make-plan.ts';
import { addFromEntry, updateFromEntry } from './write-issue.ts';

export interface Decisions {
  /** By the first row of each, from 1. */
  rows: Readonly<Record<string, RowDecision>>;
  /** Whose value counts where nobody has said. */
  otherwise: 'ledger' | 'library';
}

/**
 * Does what a plan says and what was decided on top of it: all of it, or nothing.
 * @throws JuanzongError of the commands of issues and measures
 */
export function carryOut(
  change: Change,
  { planned }: Plan,
  {
    caseFileId,
    decisions,
    account,
  }: { caseFileId: string; decisions: Decisions; account: SignedIn | undefined },
): LedgerImported {
  const done: LedgerImported = { caseFileId, added: 0, changed: 0, same: 0, skipped: 0, kept: 0 };
  const numbers = new NewNumbers(change, caseFileId);
  renumberPublic(change, caseFileId, () => {
    for (const each of planned) {
      const decision = decisions.rows[String(each.row.row)] ?? {};
      const action = actionOf(each, decision);
      if (action === 'skip') done.skipped += 1;
      else if (action === 'add') {
        const number = numbers.take(
          each.row.kind === 'unusable' ? null : each.row.issueId ? null : each.row.number,
        );
        const fields = fieldsOf(each.facts).filter((field) => !each.refused.includes(field));
        const id = addFromEntry(change, { caseFileId, entry: each.entry, number, fields });
        keepBase(change, id, { key: each.entry.key, facts: withoutFields(each.facts, each.refused) });
        done.added += 1;
      } else update(change, each, { caseFileId, decision, otherwise: decisions.otherwise, account, done });
    }
  });
  return done;
}

function actionOf({ row }: Planned, { action }: RowDecision): 'update' | 'add' | 'skip' {
  if (row.kind === 'unusable' || action === 'skip') return 'skip';
  if (row.issueId === null) return row.doubt !== null && action !== 'add' ? 'skip' : 'add';
  if (row.doubt === null) return 'update';
  return action ?? (row.changes.length === 0 ? 'update' : 'skip');
}

function update(
  change: Change,
  { entry, issue, row, facts, base, refused }: Planned,
  {
    caseFileId,
    decision,
    otherwise,
    account,
    done,
  }: {
    caseFileId: string;
    decision: RowDecision;
    otherwise: Decisions['otherwise'];
    account: SignedIn | undefined;
    done: LedgerImported;
  },
): void {
  if (!issue) return;
  const isTaken = (field: PlannedField): boolean => (decision.fields?.[field] ?? otherwise) === 'ledger';
  const conflicts = row.changes.filter(({ conflict }) => conflict).map(({ field }) => field);
  const fields = row.changes
    .filter(({ conflict, field }) => !conflict || isTaken(field))
    .map(({ field }) => field);
  if (fields.length > 0) {
    keepingDueDates(change.db, account, [issue.id], () =>
      updateFromEntry(change, issue, { caseFileId, entry, fields }),
    );
    done.changed += 1;
  } else done.same += 1;
  const open = conflicts.filter((field) => !isTaken(field));
  done.kept += open.length;
  // What nobody has decided is asked again next time; what somebody decided for the program is settled.
  const unsettled = [...refused, ...open.filter((field) => decision.fields?.[field] === undefined)];
  const former = Object.fromEntries(
    unsettled.flatMap((field) => (base?.facts[field] === undefined ? [] : [[field, base.facts[field]]])),
  );
  keepBase(change, issue.id, { key: entry.key, facts: { ...withoutFields(facts, unsettled), ...former } });
}

function fieldsOf(facts: Facts): PlannedField[] {
  return Object.keys(facts) as PlannedField[];
}

function withoutFields(facts: Facts, fields: readonly PlannedField[]): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([field]) => !fields.some((each) => each === field)),
  );
}

/** Internal numbers for issues that are added. */
class NewNumbers {
  readonly #taken: Set<number>;

  constructor({ db }: Change, caseFileId: string) {
    this.#taken = new Set(
      db
        .prepare<[string], number>('SELECT number FROM issue WHERE case_file_id = ?')
        .pluck()
        .all(caseFileId) as number[],
    );
  }

  /** The wanted one where it is free, else the next. */
  take(wanted: number | null): number {
    const number = wanted !== null && !this.#taken.has(wanted) ? wanted : Math.max(0, ...this.#taken) + 1;
    this.#taken.add(number);
    return number;
  }
}
