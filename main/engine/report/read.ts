import type { Database } from 'better-sqlite3';
import {
  type CompletionRates,
  type Counted,
  FIGURES,
  type Figure,
  type FigureKey,
  type Period,
  type PeriodReport,
  periodBefore,
  type ReportGroup,
  type ReportItem,
  type ReportPart,
  rateOf,
} from '../../../shared/report.ts';
import { chainHead } from '../audit/index.ts';
import { JuanzongError } from '../error.ts';
import { caseNotFound } from '../issue/index.ts';
import { type Place, type Places, readPlaces } from './places.ts';
import { SOURCES } from './sources.ts';

interface Item {
  id: string;
  issueId: string | null;
  text: string | null;
  date: string | null;
}

/**
 * What happened in a period and how things stood at its end, compared with the period before. Sections, departments and
 * kinds are those that an issue has now.
 * @throws JuanzongError `case-not-found`, `period-reversed`
 */
export function readReport(db: Database, caseFileId: string, period: Period): PeriodReport {
  requireForward(period);
  return db.transaction((): PeriodReport => {
    const caseFile = readCaseFile(db, caseFileId);
    const before = periodBefore(period);
    const places = readPlaces(db, caseFileId);
    const counted = readAll(db, caseFileId, period);
    const countedBefore = readAll(db, caseFileId, before);
    const group = (place: Place, has: (item: Item) => boolean): ReportGroup =>
      groupOf(
        place,
        (key) => counted[key].filter(has),
        (key) => countedBefore[key].filter(has),
      );
    const parted = (part: ReportPart): ReportGroup[] =>
      places.of[part]
        .map((place) => group(place, ({ issueId }) => places.placeOf(part, issueId) === place.key))
        .filter((row) => row.key !== null || holdsAnything(row));
    return {
      caseFile,
      from: period.from,
      to: period.to,
      before,
      total: group({ key: null, name: '合计' }, () => true),
      sections: parted('section'),
      departments: parted('department'),
      kinds: parted('kind'),
      chainHead: chainHead(db),
    };
  })();
}

/** One number of a report: of the whole, or of one section, department or kind. */
export interface BehindQuestion extends Period {
  caseFileId: string;
  figure: FigureKey;
  /** `key` as in the report's groups. */
  place?: { part: ReportPart; key: string | null } | undefined;
}

/** The list behind a number of the report: as long as the number says. @throws JuanzongError as `readReport` */
export function readBehind(db: Database, question: BehindQuestion): ReportItem[] {
  const { caseFileId, from, to, figure, place } = question;
  requireForward(question);
  return db.transaction((): ReportItem[] => {
    readCaseFile(db, caseFileId);
    const places = readPlaces(db, caseFileId);
    const issue = db.prepare<
      [string | null],
      Pick<ReportItem, 'issueNumber' | 'statement' | 'leadDepartment'>
    >(
      `SELECT number AS issueNumber, statement,
         (SELECT name FROM issue_department JOIN department ON department.id = department_id
           WHERE issue_id = issue.id AND role = 'lead') AS leadDepartment
       FROM issue WHERE id = ?`,
    );
    return readItems(db, caseFileId, figure, { from, to })
      .filter(({ issueId }) => !place || isIn(places, place, issueId))
      .map((item) => ({
        ...item,
        ...(issue.get(item.issueId) ?? { issueNumber: null, statement: null, leadDepartment: null }),
      }));
  })();
}

function isIn(
  places: Places,
  { part, key }: { part: ReportPart; key: string | null },
  issueId: string | null,
): boolean {
  return places.placeOf(part, issueId) === key;
}

function requireForward({ from, to }: Period): void {
  if (from <= to) return;
  throw new JuanzongError('period-reversed', `报告期的起日（${from}）不能晚于止日（${to}），请核对。`);
}

function readCaseFile(db: Database, caseFileId: string): PeriodReport['caseFile'] {
  const caseFile = db
    .prepare<[string], PeriodReport['caseFile']>(
      'SELECT id, title, inspected_unit AS inspectedUnit FROM case_file WHERE id = ?',
    )
    .get(caseFileId);
  if (!caseFile) throw caseNotFound(caseFileId);
  return caseFile;
}

function readAll(db: Database, caseFileId: string, period: Period): Record<FigureKey, Item[]> {
  const entries = FIGURES.map((figure) => [figure, readItems(db, caseFileId, figure, period)]);
  return Object.fromEntries(entries) as Record<FigureKey, Item[]>;
}

function readItems(db: Database, caseFileId: string, figure: FigureKey, { from, to }: Period): Item[] {
  return db.prepare<[object], Item>(SOURCES[figure]).all({ caseFileId, from, on: to });
}

function groupOf(
  { key, name }: Place,
  items: (figure: FigureKey) => readonly Item[],
  itemsBefore: (figure: FigureKey) => readonly Item[],
): ReportGroup {
  const entries = FIGURES.map((figure): [FigureKey, Figure] => [
    figure,
    { ...countOf(items(figure)), before: countOf(itemsBefore(figure)) },
  ]);
  const figures = Object.fromEntries(entries) as Record<FigureKey, Figure>;
  return {
    key,
    name,
    figures,
    rates: {
      ...ratesOf((figure) => figures[figure].count),
      before: ratesOf((figure) => figures[figure].before.count),
    },
  };
}

function countOf(items: readonly Item[]): Counted {
  const issues = new Set(items.flatMap(({ issueId }) => issueId ?? []));
  return { count: items.length, issues: [...issues] };
}

function ratesOf(count: (figure: FigureKey) => number): CompletionRates {
  return {
    issues: rateOf(count('completed'), count('issues')),
    measures: rateOf(count('measuresDoneSoFar'), count('measures')),
  };
}

function holdsAnything({ figures }: ReportGroup): boolean {
  return Object.values(figures).some(({ count, before }) => count > 0 || before.count > 0);
}
