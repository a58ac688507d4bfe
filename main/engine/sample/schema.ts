import { z } from 'zod';
import { WITHHELD_GROUNDS } from '../../../shared/disclosure.ts';
import { nameText } from '../input/index.ts';
import { issuePatch } from '../issue/index.ts';

/** A request for sign-off, as far as it has come. Days are `2021-03-18`. */
const closure = z.object({
  filedOn: z.string(),
  /** What remains of what is only nearly completed. */
  remains: z.string().optional(),
  /** The days on which the steps behind the filing were signed, as many as were. */
  signedOn: z.array(z.string()),
  /** Where the last of them was a rejection: what is still owed, and when the issue was judged again. */
  owed: z.string().optional(),
  judgedOn: z.string().optional(),
});

const extension = z.object({
  on: z.string(),
  to: z.string(),
  reason: z.string(),
  decidedOn: z.string(),
});

const sampleIssue = issuePatch.extend({
  number: z.int(),
  /** Of an issue of which the notice names none. */
  measures: z.array(z.string()).optional(),
  extension: extension.optional(),
  closure: closure.optional(),
});
export type SampleIssue = z.infer<typeof sampleIssue>;

/** Who signs: the head of the lead department, the responsible leader of the issue, and those for all issues. */
const signers = z.object({
  heads: z.record(z.string(), nameText),
  chief: nameText,
  inspector: nameText,
  group: nameText,
});
export type SampleSigners = z.infer<typeof signers>;

/** `sample.json`: what is done with the sample. */
export const sampleSchema = z.object({
  evidence: z.array(
    z.object({
      path: z.string(),
      issue: z.int(),
      /** The measures that it proves; left out, the issue as a whole. */
      measures: z.array(z.int()).optional(),
      note: z.string().optional(),
      documentDate: z.string().optional(),
      pageCount: z.int().optional(),
    }),
  ),
  /** The problems that the notice counts and does not list. */
  withheld: z.array(
    z.object({
      statement: z.string(),
      ground: z.enum(WITHHELD_GROUNDS),
      reason: z.string(),
      consentBy: z.string(),
      consentOn: z.string(),
    }),
  ),
  signers,
  /** Who is responsible for each, until when, and how far it has come. */
  issues: z.array(sampleIssue),
});
export type SampleWithheld = z.infer<typeof sampleSchema>['withheld'];
