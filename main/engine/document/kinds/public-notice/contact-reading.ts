import type { IntakeResult } from '../../../../../shared/intake.ts';
import { JuanzongError } from '../../../error.ts';
import { parseNotice } from '../../../intake/index.ts';
import { CONTACT_FIELDS, type ContactField, contactValues } from './contact-facts.ts';

/** A value as intake reads it, and where it is printed: `length` units of `line` from `start` on. */
export interface Reading {
  value: string;
  line: string;
  start: number;
  length: number;
}

/** What intake, which read the values out of the source, reads out of the lines of a notice. */
export function readContact(lines: readonly string[]): Map<ContactField, Reading> {
  const readings = new Map<ContactField, Reading>();
  const read = parsed(lines.join('\n'));
  if (!read) return readings;
  const { contact: contactDetails, commentPeriod } = read.notice;
  const values = contactValues({ contactDetails, commentPeriod });
  for (const field of CONTACT_FIELDS) {
    const value = values[field];
    const span = read.spans.find((each) => each.field === field);
    if (value === null || !span) continue;
    const begin = read.source.lastIndexOf('\n', span.start - 1) + 1;
    const end = read.source.indexOf('\n', span.start);
    readings.set(field, {
      value,
      line: read.source.slice(begin, end === -1 ? undefined : end),
      start: span.start - begin,
      length: span.end - span.start,
    });
  }
  return readings;
}

function parsed(text: string): IntakeResult | undefined {
  try {
    return parseNotice(text);
  } catch (error) {
    if (error instanceof JuanzongError) return undefined;
    throw error;
  }
}
