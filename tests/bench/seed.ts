import { v7 as uuid } from 'uuid';
import { addIssue } from '../../main/engine/issue/index.ts';
import {
  type Change,
  createLibrary,
  openForWriting,
  type WritableLibrary,
} from '../../main/engine/library/index.ts';
import { COMPLETIONS, RECTIFICATION_KINDS, STAGES, type Stage } from '../../shared/vocabulary.ts';
import { putStage, stageToFill } from '../support/put-stage.ts';
import {
  CATEGORY_TITLES,
  DEPARTMENTS,
  Dice,
  measure,
  PEOPLE,
  paperName,
  SECTION_TITLES,
  statement,
  unitName,
} from './words.ts';

/** How big a library to make. */
export interface Size {
  caseFiles: number;
  issues: number;
  evidence: number;
  /** How many of the issues are in the newest case file. */
  largest: number;
}

export const OFFICE: Size = { caseFiles: 300, issues: 10_000, evidence: 60_000, largest: 1_000 };

/** Makes a library of fictional case files at `path`; the same size gives the same texts. */
export async function seedLibrary(path: string, size: Size = OFFICE): Promise<void> {
  createLibrary(path);
  const library = openForWriting(path);
  try {
    const dice = new Dice(20_261_123);
    const files = await storeFiles(library);
    const staff = library.change('周启明', (change) => addStaff(change));
    const smaller = size.caseFiles - 1;
    const rest = size.issues - size.largest;
    for (let index = 0; index < size.caseFiles; index += 1) {
      const isLargest = index === smaller;
      const issues = isLargest ? size.largest : share(rest, smaller, index);
      const evidence = Math.round((size.evidence * issues) / size.issues);
      library.change('周启明', (change) =>
        addCaseFile(change, dice, staff, files, { issues, evidence, index }),
      );
    }
  } finally {
    library.close();
  }
}

/** The part of a total that falls to one of `count`. */
function share(total: number, count: number, index: number): number {
  return Math.floor((total * (index + 1)) / count) - Math.floor((total * index) / count);
}

/** A few small files, whose bytes all the evidence shares. */
async function storeFiles(library: WritableLibrary): Promise<string[]> {
  const hashes: string[] = [];
  for (let index = 0; index < 20; index += 1) {
    const staged = await library.evidence.stageBytes(new TextEncoder().encode(`佐证材料样张 ${index}\n`));
    await library.evidence.arrival(staged).place();
    library.db
      .prepare('INSERT INTO evidence_file (sha256, size, media_type) VALUES (?, ?, ?)')
      .run(staged.sha256, staged.size, 'text/plain');
    hashes.push(staged.sha256);
  }
  return hashes;
}

interface Staff {
  departments: string[];
  people: string[];
}

function addStaff({ db }: Change): Staff {
  const department = db.prepare('INSERT INTO department (id, name) VALUES (?, ?)');
  const person = db.prepare('INSERT INTO person (id, name) VALUES (?, ?)');
  const insert = (into: typeof department, name: string): string => {
    const id = uuid();
    into.run(id, name);
    return id;
  };
  return {
    departments: DEPARTMENTS.map((name) => insert(department, name)),
    people: PEOPLE.map((name) => insert(person, name)),
  };
}

interface Amount {
  issues: number;
  evidence: number;
  index: number;
}

function addCaseFile(
  change: Change,
  dice: Dice,
  staff: Staff,
  files: readonly string[],
  amount: Amount,
): void {
  const { db, record } = change;
  const id = uuid();
  const unit = unitName(dice);
  const year = 2023 + Math.floor((amount.index * 3) / 300);
  const title = `中共${unit}党组关于巡察整改进展情况的通报`;
  db.prepare(
    `INSERT INTO case_file (id, title, inspected_unit, inspection_body, feedback_date, notice_date, stated_issues, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    title,
    unit,
    `县委第${dice.pick(['一', '二', '三', '四'])}巡察组`,
    `${year}-03-18`,
    `${year}-09-20`,
    amount.issues,
    new Date(Date.UTC(year, 8, 21) + amount.index * 60_000).toISOString(),
  );
  record({
    action: 'caseFile.import',
    subjectKind: 'caseFile',
    subjectId: id,
    caseFileId: id,
    after: { title },
  });
  const places = addPlaces(change, id);
  const issues = Array.from({ length: amount.issues }, (_, index) =>
    addOneIssue(
      change,
      dice,
      staff,
      id,
      places[Math.floor((index * places.length) / amount.issues)],
      index + 1,
    ),
  );
  const piece = db.prepare(
    'INSERT INTO evidence (id, sha256, name, added_by, added_at, note) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const link = db.prepare(
    'INSERT INTO evidence_link (id, evidence_id, issue_id, measure_id) VALUES (?, ?, ?, ?)',
  );
  for (let index = 0; index < amount.evidence; index += 1) {
    const issue = issues[index % issues.length];
    if (!issue) continue;
    const evidenceId = uuid();
    const note = dice.below(3) === 0 ? `第${1 + dice.below(9)}项议题，${measure(dice)}` : null;
    piece.run(evidenceId, dice.pick(files), paperName(dice), '周启明', `${year}-10-01T02:00:00.000Z`, note);
    link.run(uuid(), evidenceId, issue.id, dice.below(4) === 0 ? null : dice.pick(issue.measures));
  }
  for (const { id: issueId, stage } of issues) putStage(db, { issueId, stage, on: '2026-08-01' });
}

interface Place {
  sectionId: string;
  categoryId: string;
}

function addPlaces({ db }: Change, caseFileId: string): Place[] {
  const section = db.prepare(
    'INSERT INTO section (id, case_file_id, position, number, title) VALUES (?, ?, ?, ?, ?)',
  );
  const category = db.prepare(
    'INSERT INTO category (id, case_file_id, section_id, position, number, title) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return SECTION_TITLES.flatMap((title, index) => {
    const sectionId = uuid();
    section.run(sectionId, caseFileId, index + 1, index + 1, title);
    return CATEGORY_TITLES.slice(index * 2, index * 2 + 2).map((name, offset) => {
      const categoryId = uuid();
      const number = index * 2 + offset + 1;
      category.run(categoryId, caseFileId, sectionId, number, number, name);
      return { sectionId, categoryId };
    });
  });
}

function addOneIssue(
  change: Change,
  dice: Dice,
  staff: Staff,
  caseFileId: string,
  place: Place | undefined,
  number: number,
): { id: string; stage: Stage; measures: string[] } {
  const { db } = change;
  const stage = dice.pick(STAGES);
  const withheld = dice.below(20) === 0;
  const id = addIssue(change, {
    caseFileId,
    sectionId: place?.sectionId ?? null,
    categoryId: place?.categoryId ?? null,
    number,
    publicNumber: withheld ? null : number,
    statement: statement(dice),
    completion: dice.below(5) === 0 ? null : dice.pick(COMPLETIONS),
    stage: stageToFill(stage),
    outcome: null,
    detail: null,
    disclosure: withheld ? 'withheld' : 'public',
    measures: Array.from({ length: 2 + dice.below(4) }, () => measure(dice)),
  });
  const due = dice.below(8) === 0 ? null : new Date(Date.UTC(2026, 8, 1 + dice.below(150)));
  const kind = dice.pick(RECTIFICATION_KINDS);
  const date = kind === 'longTerm' ? 'next_review_date' : 'due_date';
  db.prepare(`UPDATE issue SET rectification_kind = ?, start_date = ?, ${date} = ? WHERE id = ?`).run(
    kind,
    '2026-03-01',
    due?.toISOString().slice(0, 10) ?? null,
    id,
  );
  const department = db.prepare(
    'INSERT INTO issue_department (issue_id, department_id, role, position) VALUES (?, ?, ?, ?)',
  );
  if (dice.below(10) > 0) department.run(id, dice.pick(staff.departments), 'lead', 1);
  department.run(id, dice.pick(staff.departments), 'responsible', 1);
  const person = db.prepare('INSERT INTO issue_person (issue_id, person_id, role) VALUES (?, ?, ?)');
  person.run(id, dice.pick(staff.people), 'leader');
  if (dice.below(10) > 0) person.run(id, dice.pick(staff.people), 'handler');
  db.prepare("UPDATE measure SET done_date = '2026-06-30' WHERE issue_id = ? AND number <= ?").run(
    id,
    dice.below(5),
  );
  const measures = db.prepare<[string], { id: string }>('SELECT id FROM measure WHERE issue_id = ?').all(id);
  return { id, stage, measures: measures.map((row) => row.id) };
}
