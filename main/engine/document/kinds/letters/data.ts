import { z } from 'zod';
import { COUNTINGS, LIGHTS } from '../../../../../shared/light.ts';
import { envelopeShape } from '../../envelope/index.ts';

const text = z.string().nullable();
const typed = text.default(null);
const names = z.array(z.string());

const letterIssue = z.strictObject({
  number: z.int(),
  statement: text,
  /** The day that counted on the day of the letter, and how many days were left; `null` where it was closed by then. */
  deadline: text,
  daysLeft: z.int().nullable(),
  leadDepartment: text,
  responsibleDepartments: names,
  responsibleLeader: text,
  handler: text,
});
export type LetterIssue = z.infer<typeof letterIssue>;

/** What letters and notices about issues are made of; each kind prints some of it. */
export const letterData = z.strictObject({
  ...envelopeShape,
  /** Printed above the text; `null`: as the kind is called. */
  title: typed,
  /** What it is made of: a record of supervision, or problems alone. */
  cause: z.enum(['record', 'problems']).default('record'),
  findings: text,
  /** Problems in the office's own words, one a line, instead of `issues`. */
  problems: typed,
  basis: typed,
  /** The record that gave cause to it, such as 2021年3月10日实地调研. */
  source: text,
  light: z.enum(LIGHTS).nullable(),
  inspectionBody: text,
  inspectedUnit: text,
  issues: z.array(letterIssue),
  /** The day on which `daysLeft` was counted, and how. */
  countedOn: text,
  counting: z.enum(COUNTINGS),
  demands: z.array(
    z.strictObject({ text: z.string(), addressee: text, dueDate: z.string(), issue: z.int().nullable() }),
  ),
  /** What is wanted, one point a line, instead of `demands`. */
  requirements: typed,
  /** By when all of it is to be answered. */
  due: text,
  /** In what form an answer is wanted. */
  reporting: typed,
  leadDepartments: names,
  assisting: names,
  leaders: names,
  handlers: names,
  // What only an urging has.
  category: typed,
  instruction: typed,
  handling: typed,
  urgings: typed,
  implementation: typed,
  conclusion: typed,
  recordedBy: typed,
  recordedOn: typed,
  // What only a talk has.
  subject: typed,
  unit: typed,
  time: typed,
  place: typed,
  people: typed,
  attendants: typed,
  materials: typed,
  // Who has received it.
  receiver: typed,
  receiverPost: typed,
  receivedOn: typed,
});
export type LetterData = z.infer<typeof letterData>;
