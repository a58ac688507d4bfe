import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { HeaderFields } from '../../../shared/header.ts';
import { JuanzongError } from '../error.ts';
import {
  bodyText,
  differenceOf,
  optionalDate,
  optionalName,
  optionalText,
  updateRow,
} from '../input/index.ts';
import type { Change } from '../library/index.ts';
import { personId, requireActive } from '../people/index.ts';
import { confirmTotals } from './confirm-totals.ts';
import { HEADER_COLUMNS, readHeaderFields } from './header.ts';

const count = z.int().min(0).nullable();

/** What of the head can be changed; a field that is not named stays as it is. */
export const headerPatch = z
  .strictObject({
    title: optionalText,
    inspectedUnit: optionalName,
    inspectionBody: optionalName,
    inspectionKind: optionalName,
    /** A name; a person not known yet enters the register. */
    firstResponsible: optionalName,
    inspectedFrom: optionalDate,
    inspectedTo: optionalDate,
    feedbackDate: optionalDate,
    noticeDate: optionalDate,
    lead: bodyText,
    closing: bodyText,
    phone: optionalName,
    hours: optionalName,
    address: optionalName,
    postcode: optionalName,
    email: optionalName,
    commentFrom: optionalDate,
    commentTo: optionalDate,
    statedIssues: count,
    statedCompleted: count,
    statedBasicallyCompleted: count,
    statedNotCompleted: count,
    statedMeasures: count,
  })
  .partial();
export type HeaderPatch = z.infer<typeof headerPatch>;

/** @throws JuanzongError `case-not-found`, `dates-out-of-order`, `case-without-name` */
export function updateHeader(change: Change, caseFileId: string, patch: HeaderPatch): void {
  const { db, record } = change;
  const present = readHeaderFields(db, caseFileId);
  const difference = differenceOf<HeaderFields>(present, patch);
  if (!difference) return;
  const wanted = { ...present, ...difference.after };
  requireDatesInOrder(wanted);
  if (present.title !== null || present.inspectedUnit !== null) requireName(wanted);
  updateRow(db, { table: 'case_file', id: caseFileId, columns: HEADER_COLUMNS, values: difference.after });
  setFirstResponsible(change, caseFileId, difference.after.firstResponsible);
  const isConfirmed =
    TOTALS.some((field) => field in difference.after) && confirmTotals(db, caseFileId, wanted);
  record({
    action: 'caseFile.update',
    subjectKind: 'caseFile',
    subjectId: caseFileId,
    caseFileId,
    before: { ...difference.before, ...(isConfirmed ? { statedHolds: false } : {}) },
    after: { ...difference.after, ...(isConfirmed ? { statedHolds: true } : {}) },
  });
}

const TOTALS = ['statedIssues', 'statedCompleted', 'statedBasicallyCompleted', 'statedNotCompleted'] as const;

/**
 * Makes a case file without a notice, to be filled by hand.
 * @returns its id
 * @throws JuanzongError `case-without-name`, `dates-out-of-order`
 */
export function createEmptyCaseFile(change: Change, fields: HeaderPatch): string {
  const { db, record } = change;
  const id = uuid();
  db.prepare('INSERT INTO case_file (id, created_at) VALUES (?, ?)').run(id, new Date().toISOString());
  const blank = readHeaderFields(db, id);
  const wanted = { ...blank, ...differenceOf<HeaderFields>(blank, fields)?.after };
  requireName(wanted);
  requireDatesInOrder(wanted);
  updateRow(db, { table: 'case_file', id, columns: HEADER_COLUMNS, values: wanted });
  setFirstResponsible(change, id, fields.firstResponsible);
  record({
    action: 'caseFile.create',
    subjectKind: 'caseFile',
    subjectId: id,
    caseFileId: id,
    after: differenceOf<HeaderFields>(blank, fields)?.after ?? {},
  });
  return id;
}

/** Names 第一责任人; `undefined` leaves whoever it is. */
function setFirstResponsible(change: Change, caseFileId: string, name: string | null | undefined): void {
  if (name === undefined) return;
  if (name !== null) requireActive(change.db, 'person', [name]);
  change.db
    .prepare('UPDATE case_file SET first_responsible_id = ? WHERE id = ?')
    .run(name === null ? null : personId(change, name), caseFileId);
}

function requireName({ title, inspectedUnit }: HeaderFields): void {
  if (title !== null || inspectedUnit !== null) return;
  throw new JuanzongError('case-without-name', '卷宗的“标题”和“被巡察单位”至少要填一项。');
}

const PERIODS = [
  { from: 'inspectedFrom', to: 'inspectedTo', fromName: '巡察起始日期', toName: '巡察结束日期' },
  { from: 'commentFrom', to: 'commentTo', fromName: '征求意见起始日期', toName: '征求意见截止日期' },
] as const;

/** A month-only end is compared with its start by the part that both have. */
function requireDatesInOrder(fields: HeaderFields): void {
  for (const period of PERIODS) {
    const [from, to] = [fields[period.from], fields[period.to]];
    if (from === null || to === null || from.slice(0, to.length) <= to) continue;
    throw new JuanzongError(
      'dates-out-of-order',
      `${period.toName} ${to} 早于${period.fromName} ${from}，请改正其中一个。`,
    );
  }
}
