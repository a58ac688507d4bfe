import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { CaseFile, Issue } from '../../../../../shared/casefile.ts';
import type { FieldFault } from '../../../../../shared/document.ts';
import { COMPLETIONS } from '../../../../../shared/vocabulary.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { regulationFigures } from '../../../regulation/index.ts';
import { collectEnvelope, envelopeShape } from '../../envelope/index.ts';
import type { Scope, TypedValues } from '../kind.ts';
import { typedDay } from '../typed.ts';
import { figures, figuresOn } from './figures.ts';
import { adviceOnUnrecorded } from './unrecorded.ts';

const text = z.string().nullable();

/** What every paper is made of that tells how the rectification went, problem by problem. */
export const narrativeShape = {
  ...envelopeShape,
  title: text,
  inspectedUnit: text,
  inspectionBody: text,
  inspectionKind: text,
  inspectedFrom: text,
  inspectedTo: text,
  feedbackDate: text,
  /** 统计截止 */
  asOf: text,
  /** 组织领导和责任落实 */
  leadership: text,
  /** 下一步工作 */
  nextSteps: text,
  /** 会议、学习次数 */
  meetings: z.int().nullable(),
  /** On the day; `null` while no day is known. */
  figures: figures.nullable(),
  sections: z.array(z.strictObject({ id: z.string(), number: z.int(), title: z.string() })),
  categories: z.array(
    z.strictObject({ id: z.string(), sectionId: text, number: z.int(), title: z.string() }),
  ),
  issues: z.array(
    z.strictObject({
      number: z.int(),
      sectionId: text,
      categoryId: text,
      statement: z.string(),
      completion: z.enum(COMPLETIONS).nullable(),
      measures: z.array(z.string()),
      outcome: text,
    }),
  ),
};
const narrative = z.strictObject(narrativeShape);
export type Narrative = z.infer<typeof narrative>;

/** What stands in the place of a statement that is not there yet. */
const PLACEHOLDER = '（内容待补填）';

/**
 * Reads what such a paper tells.
 * @param kind key of the kind
 * @param tells which issues it tells of; all of them are in the figures
 * @throws JuanzongError `case-not-found`
 */
export function collectNarrative(
  db: Database,
  { caseFileId }: Scope,
  kind: string,
  typed: TypedValues,
  tells: (issue: Issue) => boolean = () => true,
): Narrative {
  const caseFile = readCaseFile(db, caseFileId);
  const { inspectedUnit, inspectionBody, inspectionKind, inspectedFrom, inspectedTo } = caseFile;
  const asOf = typedDay(typed, 'asOf');
  const told = caseFile.issues.filter(tells);
  return {
    ...collectEnvelope(db, kind, inspectedUnit),
    title: null,
    inspectedUnit,
    inspectionBody,
    inspectionKind,
    inspectedFrom,
    inspectedTo,
    feedbackDate: caseFile.feedbackDate,
    asOf,
    ...chapterTexts(caseFile),
    meetings: null,
    figures: asOf === null ? null : figuresOn(db, caseFileId, asOf),
    sections: sectionsFor(caseFile, told),
    categories: caseFile.categories,
    issues: inPrint(caseFile, told).map((issue, index) => ({
      number: index + 1,
      sectionId: sectionIn(caseFile, issue),
      categoryId: issue.categoryId,
      statement: issue.statement ?? PLACEHOLDER,
      completion: issue.completion,
      measures: issue.measures.map((measure) => measure.text),
      outcome: issue.outcome,
    })),
  };
}

/** The section of problems that stand in none where others do: withheld ones, as a rule. */
const OTHERS = 'others';

function sectionIn({ sections }: CaseFile, { sectionId }: Issue): string | null {
  return sectionId ?? (sections.length > 0 ? OTHERS : null);
}

/** In the order of print, where numbers run through: what is left out leaves no gap. */
function inPrint(caseFile: CaseFile, issues: readonly Issue[]): Issue[] {
  const { sections, categories } = caseFile;
  const placeOf = (issue: Issue): number => {
    const section = sections.findIndex(({ id }) => id === issue.sectionId);
    const category = categories.findIndex(({ id }) => id === issue.categoryId);
    return (section === -1 ? sections.length : section) * (categories.length + 1) + category + 1;
  };
  return [...issues].sort((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
}

function sectionsFor(caseFile: CaseFile, issues: readonly Issue[]): Narrative['sections'] {
  const { sections } = caseFile;
  if (!issues.some((issue) => sectionIn(caseFile, issue) === OTHERS)) return sections;
  const last = Math.max(...sections.map(({ number }) => number));
  return [...sections, { id: OTHERS, number: last + 1, title: '其他问题' }];
}

/** What the office has written before and behind its list of problems. */
function chapterTexts({ chapters }: CaseFile): Pick<Narrative, 'leadership' | 'nextSteps'> {
  const at = chapters.findIndex(({ holdsIssues }) => holdsIssues);
  if (at === -1) return { leadership: null, nextSteps: null };
  const texts = (own: CaseFile['chapters']): string | null =>
    own
      .map(({ body }) => body)
      .filter((body) => body !== '')
      .join('\n') || null;
  return {
    leadership: texts(chapters.slice(0, at)),
    nextSteps: texts(chapters.slice(at + 1).filter(({ holdsIssues }) => !holdsIssues)),
  };
}

/** Figures are of a day, and a month is none. */
export function wholeDay(key: string, name: string, value: string | null): FieldFault[] {
  return value !== null && value.length < 10
    ? [{ key, message: `“${name}”要写到日，现在是“${value}”。` }]
    : [];
}

/** Problems of which the paper gives no number, which is what a superior office objects to first. */
export function adviceOnNarrative(db: Database, { caseFileId }: Scope): string[] {
  const { issues } = readCaseFile(db, caseFileId);
  const numbersOf = (is: (issue: Issue) => boolean): string =>
    issues
      .filter(is)
      .map(({ number }) => number)
      .join('、');
  const blank = numbersOf(({ statement }) => statement === null);
  const bare = numbersOf(
    ({ statement, measures, outcome }) =>
      statement !== null && !/\d/u.test([...measures.map(({ text: said }) => said), outcome ?? ''].join('')),
  );
  const { candidates } = regulationFigures(db, caseFileId);
  return [
    ...adviceOnUnrecorded(db, caseFileId),
    ...(candidates === 0 ? [] : [`制度成果有${candidates}项待确认，没有计入建章立制`]),
    ...(blank === '' ? [] : [`问题${blank}的内容待补填`]),
    ...(bare === '' ? [] : [`问题${bare}的措施和成效没有数据`]),
  ];
}
