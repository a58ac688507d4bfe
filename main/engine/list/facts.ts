import type { Database } from 'better-sqlite3';
import type { CaseFile, Issue, Measure } from '../../../shared/casefile.ts';
import type { IssueLight, Light, MeasureLight } from '../../../shared/light.ts';
import type { Gap } from '../../../shared/list.ts';
import type { Completion, Stage } from '../../../shared/vocabulary.ts';
import { readCaseFile } from '../casefile/index.ts';
import { COMPLETION_ON, issueLights, lightReader, measureLights, STAGE_ON } from '../light/index.ts';

/** 阶段目标 of a problem without an end. */
export interface Goal {
  id: string;
  issueId: string;
  number: number;
  text: string;
  dueDate: string | null;
  doneDate: string | null;
  outcome: string | null;
  isOpen: boolean;
  daysLeft: number | null;
  colour: Light | null;
}

/** A measure, and how it stands on the day: what was done later was neither done nor had an outcome then. */
export interface MeasureFacts extends Measure {
  light: MeasureLight | undefined;
  evidence: number;
  /** Neither an own day nor one of its problem, which has an end. */
  lacksDeadline: boolean;
}

/** A problem with everything that any list tells of it; stage, completion and what was done are as of the day. */
export interface IssueFacts extends Omit<Issue, 'measures'> {
  section: string | null;
  category: string | null;
  /** 责任人's. */
  phone: string | null;
  /** `null` for a problem that has an end. */
  nextReview: string | null;
  light: IssueLight | undefined;
  measures: MeasureFacts[];
  goals: Goal[];
  gaps: ReadonlySet<Gap>;
}

export interface CaseFacts {
  caseFile: CaseFile;
  /** By their internal numbers. */
  issues: IssueFacts[];
}

/** What the lists of a case file are made of, on the day `on`. @throws JuanzongError `case-not-found` */
export function readFacts(db: Database, caseFileId: string, on: string): CaseFacts {
  const caseFile = readCaseFile(db, caseFileId);
  const lights = new Map(issueLights(db, { caseFileId, on }).map((light) => [light.issueId, light]));
  const measures = new Map(measureLights(db, { caseFileId, on }).map((light) => [light.measureId, light]));
  const goals = Map.groupBy(readGoals(db, caseFileId), ({ issueId }) => issueId);
  const read = lightReader(db, on);
  const others = new Map(readOthers(db, caseFileId, on).map((row) => [row.id, row]));
  const issues = caseFile.issues.map((issue) => {
    const isLongTerm = issue.rectificationKind === 'longTerm';
    const isOpen = lights.get(issue.id)?.isOpen ?? true;
    const onDay = others.get(issue.id);
    const facts = {
      ...issue,
      stage: onDay?.stage ?? issue.stage,
      completion: onDay ? onDay.completion : issue.completion,
      completedDate: doneBy(on, issue.completedDate),
      section: caseFile.sections.find(({ id }) => id === issue.sectionId)?.title ?? null,
      category: caseFile.categories.find(({ id }) => id === issue.categoryId)?.title ?? null,
      phone: onDay?.phone ?? null,
      nextReview: onDay?.nextReview ?? null,
      light: lights.get(issue.id),
      goals: (isLongTerm ? (goals.get(issue.id) ?? []) : []).map((goal) => {
        const asOf = itemOn(on, goal);
        const isGoalOpen = isOpen && asOf.doneDate === null;
        return { ...asOf, isOpen: isGoalOpen, ...read(isGoalOpen ? goal.dueDate : null) };
      }),
      measures: issue.measures.map((measure) => ({
        ...itemOn(on, measure),
        light: measures.get(measure.id),
        lacksDeadline: !isLongTerm && !measures.get(measure.id)?.deadline,
        evidence: issue.evidence.filter((piece) => piece.measure === measure.number).length,
      })),
    };
    return { ...facts, gaps: gapsIn(facts) };
  });
  return { caseFile, issues };
}

function doneBy(on: string, date: string | null): string | null {
  return date !== null && date <= on ? date : null;
}

/** What was done after the day was open on it, and what came of it was not known. */
function itemOn<Item extends Pick<Measure, 'doneDate' | 'outcome'>>(on: string, item: Item): Item {
  return item.doneDate === null || item.doneDate <= on ? item : { ...item, doneDate: null, outcome: null };
}

type StoredGoal = Omit<Goal, 'isOpen' | 'daysLeft' | 'colour'>;

function readGoals(db: Database, caseFileId: string): StoredGoal[] {
  return db
    .prepare<[string], StoredGoal>(
      `SELECT stage_goal.id, issue_id AS issueId, stage_goal.number, text, stage_goal.due_date AS dueDate,
         done_date AS doneDate, stage_goal.outcome
       FROM stage_goal JOIN issue ON issue.id = issue_id
       WHERE case_file_id = ? AND stage_goal.trashed_at IS NULL ORDER BY stage_goal.number`,
    )
    .all(caseFileId);
}

interface Others {
  id: string;
  phone: string | null;
  nextReview: string | null;
  stage: Stage;
  completion: Completion | null;
}

function readOthers(db: Database, caseFileId: string, on: string): Others[] {
  return db
    .prepare<[object], Others>(
      `SELECT issue.id, next_review_date AS nextReview, ${STAGE_ON} AS stage, ${COMPLETION_ON} AS completion,
         (SELECT phone FROM issue_person JOIN person ON person.id = person_id
           WHERE issue_id = issue.id AND role = 'handler') AS phone
       FROM issue WHERE case_file_id = @caseFileId`,
    )
    .all({ caseFileId, on });
}

/** What a problem lacks that follow-up needs; whether it is closed does not matter. */
function gapsIn(issue: Omit<IssueFacts, 'gaps'>): ReadonlySet<Gap> {
  const lacks: Record<Gap, boolean> = {
    statement: issue.statement === null,
    leadDepartment: issue.leadDepartment === null,
    responsibleLeader: issue.responsibleLeader === null,
    handler: issue.handler === null,
    rectificationKind: issue.rectificationKind === null,
    deadline: !issue.light?.deadline,
    measures: issue.measures.length === 0,
    measureDeadline: issue.measures.some(({ lacksDeadline }) => lacksDeadline),
  };
  return new Set((Object.keys(lacks) as Gap[]).filter((gap) => lacks[gap]));
}
