import type { Database } from 'better-sqlite3';
import type { NumberSeries, RegisteredNumber } from '../../../shared/document.ts';
import { type GivenNumber, listNumbers, numberText } from '../document-number/index.ts';
import { summariseDocuments } from './list.ts';

/** 发文登记: the numbers that were given, by code and year, the latest year first, each with its paper. */
export function numberRegister(db: Database): NumberSeries[] {
  const papers = new Map(summariseDocuments(db, null).map((paper) => [paper.id, paper]));
  const series = Map.groupBy(listNumbers(db), ({ code, year }) => `${year} ${code}`);
  return [...series.values()].flatMap((numbers): NumberSeries[] => {
    const [first] = numbers;
    const last = numbers.at(-1);
    if (!first || !last) return [];
    const { code, year } = first;
    return [
      {
        code,
        year,
        next: numberText({ code, year, serial: last.serial + 1 }),
        numbers: numbers.flatMap((number) => registered(number, papers)),
      },
    ];
  });
}

function registered(
  { serial, status, voidedBy, voidedAt, voidReason, givenBy, givenAt, ...number }: GivenNumber,
  papers: ReadonlyMap<string, RegisteredNumber['document']>,
): RegisteredNumber[] {
  const document = papers.get(number.documentId);
  if (!document) return [];
  const text = numberText({ ...number, serial });
  return [{ number: text, serial, status, givenBy, givenAt, voidedBy, voidedAt, voidReason, document }];
}
