import type { Caller } from '../../main/engine/router.ts';
import { fromColumns } from '../../shared/ledger.ts';

/** What one view of a case file says of a day; what it does not tell is left out. */
type Says = Partial<{
  issues: number;
  open: number;
  overdue: number;
  completed: number;
  measures: number;
  measuresDone: number;
  red: number;
  yellow: number;
  green: number;
}>;

/** What every view says of a day, and where two of them say different things. */
export interface Agreement {
  views: Record<string, Says>;
  differences: string[];
}

/** Asks the lights, the ledger, the board, the lists, the figures and the report of a day. */
export async function agreementOf(engine: Caller, caseFileId: string, on: string): Promise<Agreement> {
  const views: Record<string, Says> = {
    lights: await ofLights(engine, caseFileId, on),
    ledger: await ofLedger(engine, caseFileId, on),
    board: await ofBoard(engine, caseFileId, on),
    lists: await ofLists(engine, caseFileId, on),
    summaries: await ofSummaries(engine, caseFileId, on),
    standing: await ofStanding(engine, caseFileId, on),
    report: await ofReport(engine, caseFileId, on),
  };
  const keys = new Set(Object.values(views).flatMap((says) => Object.keys(says))) as Set<keyof Says>;
  const differences = [...keys].flatMap((key) => {
    const said = Object.entries(views).filter(([, says]) => says[key] !== undefined);
    const values = new Set(said.map(([, says]) => says[key]));
    return values.size > 1
      ? [`${key}: ${said.map(([view, says]) => `${view} ${says[key]}`).join(', ')}`]
      : [];
  });
  return { views, differences };
}

function coloursOf(rows: readonly { colour: string | null }[]): Says {
  const count = (colour: string): number => rows.filter((row) => row.colour === colour).length;
  return { red: count('red'), yellow: count('yellow'), green: count('green') };
}

async function ofLights(engine: Caller, caseFileId: string, on: string): Promise<Says> {
  const lights = await engine.light.issues({ caseFileId, on });
  return {
    issues: lights.length,
    open: lights.filter(({ isOpen }) => isOpen).length,
    overdue: lights.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length,
    measures: (await engine.light.measures({ caseFileId, on })).length,
    ...coloursOf(lights),
  };
}

async function ofLedger(engine: Caller, caseFileId: string, on: string): Promise<Says> {
  const rows = fromColumns((await engine.ledger.rows({ caseFileId, on })).rows);
  return {
    issues: rows.length,
    open: rows.filter(({ isOpen }) => isOpen).length,
    overdue: rows.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length,
    measures: rows.reduce((sum, row) => sum + row.measures, 0),
    ...coloursOf(rows.map(({ light }) => ({ colour: light }))),
  };
}

async function ofBoard(engine: Caller, caseFileId: string, on: string): Promise<Says> {
  const { totals } = await engine.board.show({ caseFileId, on });
  const { red, yellow, green } = totals.lights;
  return {
    issues: totals.issues,
    open: totals.issues - totals.closed,
    completed: totals.completion.completed,
    measures: totals.measures,
    measuresDone: totals.measuresDone,
    red,
    yellow,
    green,
  };
}

async function ofLists(engine: Caller, caseFileId: string, on: string): Promise<Says> {
  const [problems, tasks] = [
    await engine.list.show({ list: 'problems', caseFileId, on }),
    await engine.list.show({ list: 'tasks', caseFileId, on }),
  ];
  const lines = tasks.rows.filter(({ about }) => about === 'measure');
  return {
    issues: problems.rows.length,
    measures: lines.length,
    measuresDone: lines.filter(({ cells }) => cells.completedDate !== null).length,
  };
}

async function ofSummaries(engine: Caller, caseFileId: string, on: string): Promise<Says> {
  const found = (await engine.caseFile.summaries({ on })).find(({ id }) => id === caseFileId);
  if (!found) throw new Error('the case file is in the list');
  const { issues, closed, overdue, completion, measures, measuresDone } = found;
  return { issues, open: issues - closed, overdue, completed: completion.completed, measures, measuresDone };
}

async function ofStanding(engine: Caller, caseFileId: string, on: string): Promise<Says> {
  const { issues, open, overdue, lights, rates, completion } = await engine.report.standing({
    caseFileId,
    on,
  });
  const { red, yellow, green } = lights;
  return {
    issues,
    open,
    overdue,
    completed: completion.completed,
    measures: rates.measures.of,
    measuresDone: rates.measures.done,
    red,
    yellow,
    green,
  };
}

async function ofReport(engine: Caller, caseFileId: string, on: string): Promise<Says> {
  const { total } = await engine.report.period({ caseFileId, from: '2024-01-01', to: on });
  const { issues, open, overdue, completed, measures, measuresDoneSoFar } = total.figures;
  return {
    issues: issues.count,
    open: open.count,
    overdue: overdue.count,
    completed: completed.count,
    measures: measures.count,
    measuresDone: measuresDoneSoFar.count,
  };
}
