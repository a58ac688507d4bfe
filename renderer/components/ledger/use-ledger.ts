import { useMemo } from 'react';
import type { Category, Section } from '../../../shared/casefile.ts';
import { fromColumns, type Ledger, type LedgerRow } from '../../../shared/ledger.ts';
import { normalise } from '../../../shared/normalise.ts';
import { type CaseFileName, nameOf } from '../../../shared/summary.ts';
import { engine, useRead } from '../../engine/index.ts';

/** A row with what the table needs at every keystroke, made once. */
export interface LedgerLine extends LedgerRow {
  /** Normalised: what the text filter looks in. */
  text: string;
  /** The place of its section and category in their order, for sorting. */
  place: number;
  section: string | null;
  category: string | null;
  caseFile: string;
}

/** Everything that the ledger shows. */
export interface LedgerData {
  lines: LedgerLine[];
  caseFiles: CaseFileName[];
  sections: Section[];
  categories: Category[];
}

/** The ledger of one case file, or of all where it is `null`, on a day (`2021-03-18`). */
export function useLedger(caseFileId: string | null, on: string) {
  const read = useRead(
    ['ledger.rows', caseFileId, on],
    (signal) => engine.ledger.rows.query({ caseFileId, on }, { signal }),
    { keep: true },
  );
  const data = useMemo(() => (read.data ? prepare(read.data) : null), [read.data]);
  return { data, error: read.error, refetch: read.refetch };
}

function prepare({ rows, caseFiles, sections, categories }: Ledger): LedgerData {
  const sectionOf = new Map(sections.map((section, place) => [section.id, { section, place }]));
  const categoryOf = new Map(categories.map((category, place) => [category.id, { category, place }]));
  const nameOfCase = new Map(caseFiles.map((caseFile) => [caseFile.id, nameOf(caseFile)]));
  const lines = fromColumns(rows).map((row) => {
    const section = sectionOf.get(row.sectionId ?? '');
    const category = categoryOf.get(row.categoryId ?? '');
    const caseFile = nameOfCase.get(row.caseFileId) ?? '';
    return {
      ...row,
      section: section ? titled(section.section) : null,
      category: category ? titled(category.category) : null,
      // Issues without a section or category stand behind the others.
      place: (section?.place ?? 1e6) * 1e6 + (category?.place ?? 1e5),
      caseFile,
      text: textOf(row, caseFile),
    };
  });
  return { lines, caseFiles, sections, categories };
}

function titled({ number, title }: { number: number; title: string }): string {
  return `${number}. ${title}`;
}

function textOf(row: LedgerRow, caseFile: string): string {
  const { number, statement, leadDepartment, responsibleDepartments, responsibleLeader, handler } = row;
  return normalise(
    [
      `问题${number}`,
      statement,
      leadDepartment,
      ...responsibleDepartments,
      responsibleLeader,
      handler,
      caseFile,
    ]
      .filter((part) => part !== null)
      // A sign that nobody types, so that no word is found across two fields.
      .join('\u0001'),
  );
}
