import type { Database } from 'better-sqlite3';
import { type DocumentNumber, parseNumber } from './number.ts';

/** The numbers of one code and year, as far as giving another one is concerned. */
export interface Series {
  /** `null` while no number was given. */
  last: number | null;
  holder(serial: number): NumberHolder | undefined;
}

/** The paper that has a number. */
export interface NumberHolder {
  documentId: string;
  title: string;
  status: 'used' | 'voided';
}

type HolderRow = NumberHolder & { serial: number };

/** Papers of the days before the register bear what was typed; their numbers are taken all the same. */
const KINDS_NUMBERED_BY_HAND = "('reminder-letter', 'supervision-notice', 'interview-notice')";

export function readSeries(db: Database, { code, year }: Omit<DocumentNumber, 'serial'>): Series {
  const registered = db
    .prepare<[string, number], HolderRow>(
      `SELECT serial, document_id AS documentId, title, status
       FROM document_number JOIN official_document ON official_document.id = document_id
       WHERE code = ? AND year = ?`,
    )
    .all(code, year);
  const byHand = db
    .prepare<[], { documentId: string; title: string; number: string }>(
      `SELECT id AS documentId, title, snapshot ->> '$.number' AS number FROM official_document
       WHERE number_serial IS NULL AND kind IN ${KINDS_NUMBERED_BY_HAND} AND snapshot ->> '$.number' IS NOT NULL`,
    )
    .all()
    .flatMap(({ documentId, title, number }): HolderRow[] => {
      const known = parseNumber(number);
      const isOfSeries = known?.code === code && known.year === year;
      return isOfSeries ? [{ serial: known.serial, documentId, title, status: 'used' }] : [];
    });
  const holders = new Map([...byHand, ...registered].map((row) => [row.serial, row]));
  const serials = [...holders.keys()];
  return {
    last: serials.length === 0 ? null : Math.max(...serials),
    holder: (serial) => holders.get(serial),
  };
}

/** The number of a paper and what became of it. */
export interface GivenNumber extends DocumentNumber {
  status: 'used' | 'voided';
  documentId: string;
  givenBy: string;
  givenAt: string;
  voidedBy: string | null;
  voidedAt: string | null;
  voidReason: string | null;
}

const COLUMNS = `code, year, serial, status, document_id AS documentId, given_by AS givenBy, given_at AS givenAt,
  voided_by AS voidedBy, voided_at AS voidedAt, void_reason AS voidReason`;

export function numberOfDocument(db: Database, documentId: string): GivenNumber | undefined {
  return db
    .prepare<[string], GivenNumber>(`SELECT ${COLUMNS} FROM document_number WHERE document_id = ?`)
    .get(documentId);
}

/** The numbers that were given, the latest series first, each from its first to its last. */
export function listNumbers(db: Database): GivenNumber[] {
  return db
    .prepare<[], GivenNumber>(`SELECT ${COLUMNS} FROM document_number ORDER BY year DESC, code, serial`)
    .all();
}
