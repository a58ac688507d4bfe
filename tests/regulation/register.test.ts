import { beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { unwrapFailure } from '../../main/engine/failure.ts';
import { regulationFigures } from '../../main/engine/regulation/index.ts';
import { CASE, put } from '../evidence/sample-library.ts';
import { eventCount, type Office, openOffice, tracedSince } from '../issue/office.ts';
import { tempFolder } from '../support/temp.ts';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

const add = (title: string, place: 0 | 1 | 2 = 0) =>
  office.engine.regulation.add({ issueId: office.issueIds[place], title });
const list = () => office.engine.regulation.list({ caseFileId: CASE });
const row = async (id: string) => (await list()).find((each) => each.id === id);
const failure = (work: Promise<unknown>) => work.then(() => null, unwrapFailure);

/** A file among the evidence of issue 1 or 2. @returns its id */
async function evidence(name: string, issue: 0 | 1 = 0): Promise<string> {
  const { engine, library, issueIds } = office;
  const path = put(`${tempFolder()}/${name}`);
  await attachEvidence(library, '周启明', { issue: issueIds[issue], paths: [path] });
  const found = (await engine.evidence.list({ issueId: issueIds[issue] })).find((each) => each.name === name);
  if (!found) throw new Error(`${name} was not attached`);
  return found.id;
}

describe('entering and judging', () => {
  it('confirms what is entered by hand, and lets it be dismissed and entered again', async () => {
    const titles = async () =>
      (await office.engine.caseFile.get({ caseFileId: CASE })).issues[0]?.regulations;
    const regulationId = await add('《巡护管理办法》');
    expect(await titles()).toEqual(['巡护管理办法']);
    await office.engine.regulation.dismiss({ regulationId });
    expect(await titles()).toEqual([]);
    expect(await add('巡护管理办法')).toBe(regulationId);
    expect(await titles()).toEqual(['巡护管理办法']);
    await office.engine.regulation.reconsider({ regulationId });
    expect(await row(regulationId)).toMatchObject({ status: 'candidate', gaps: [] });
    await office.engine.regulation.confirm({ regulationId });
    expect(await row(regulationId)).toMatchObject({ status: 'confirmed' });
  });

  it('finds the titles that measures name, each once and never again', async () => {
    const { engine, issueIds } = office;
    await engine.measure.add({
      issueId: issueIds[0],
      text: '印发《苗木验收办法》，废止《苗木验收（试行）》。',
    });
    await engine.measure.add({ issueId: issueIds[0], text: '组织学习《苗木验收办法》。' });
    await engine.measure.add({ issueId: issueIds[1], text: '执行《苗木验收办法》。' });
    expect(await engine.regulation.find({ caseFileId: CASE })).toBe(3);
    expect((await list()).map(({ issueNumber, title, status }) => [issueNumber, title, status])).toEqual([
      [1, '苗木验收办法', 'candidate'],
      [1, '苗木验收（试行）', 'candidate'],
      [2, '苗木验收办法', 'candidate'],
    ]);
    const [first] = await list();
    if (first) await engine.regulation.dismiss({ regulationId: first.id });
    const events = eventCount(office);
    expect(await engine.regulation.find({ caseFileId: CASE })).toBe(0);
    expect(eventCount(office)).toBe(events);
  });

  it('leaves out what belongs to a problem in the recycle bin', async () => {
    const { engine, issueIds } = office;
    const regulationId = await add('巡护管理办法');
    await engine.trash.put({ kind: 'issue', ids: [issueIds[0]] });
    expect(await list()).toEqual([]);
    expect(regulationFigures(office.library.db, CASE).confirmed).toBe(0);
    expect(await failure(engine.regulation.confirm({ regulationId }))).toMatchObject({
      code: 'issue-in-trash',
    });
  });
});

describe('the register', () => {
  it('says what a confirmed rule lacks until all of it is there', async () => {
    const { engine } = office;
    const regulationId = await add('巡护管理办法');
    expect((await row(regulationId))?.gaps).toEqual([
      'number',
      'issuingBody',
      'issuedOn',
      'kind',
      'evidence',
    ]);
    const events = eventCount(office);
    const patch = { number: '云林发〔2024〕7号', issuedOn: '2024-04-02', kind: 'revised' } as const;
    await engine.regulation.update({ regulationId, patch });
    await engine.regulation.update({ regulationId, patch });
    expect(tracedSince(office, events)).toEqual([
      {
        actor: '周启明',
        action: 'regulation.update',
        subjectId: regulationId,
        before: { number: null, issuedOn: null, kind: null },
        after: patch,
      },
    ]);
    const evidenceId = await evidence('巡护管理办法.txt');
    await engine.regulation.update({ regulationId, patch: { issuingBody: '云川县林业局', evidenceId } });
    expect(await row(regulationId)).toMatchObject({
      ...patch,
      issuingBody: '云川县林业局',
      evidence: { id: evidenceId, name: '巡护管理办法.txt', isThere: true },
      gaps: [],
    });
    expect(await office.engine.regulation.ofIssue({ issueId: office.issueIds[0] })).toEqual(await list());
  });

  it('counts a text that went to the recycle bin as missing', async () => {
    const { engine, issueIds } = office;
    const regulationId = await add('巡护管理办法');
    const evidenceId = await evidence('巡护管理办法.txt');
    await engine.regulation.update({ regulationId, patch: { evidenceId } });
    const [link] = await engine.evidence.list({ issueId: issueIds[0] });
    await engine.trash.put({ kind: 'evidenceLink', ids: [link?.linkId ?? ''] });
    expect((await row(regulationId))?.gaps).toContain('evidence');
    expect(await failure(engine.regulation.update({ regulationId, patch: { evidenceId: null } }))).toBeNull();
    expect(await failure(engine.regulation.update({ regulationId, patch: { evidenceId } }))).toMatchObject({
      code: 'evidence-elsewhere',
    });
  });

  it('refuses a second rule of the same name, a day that does not exist and what it does not know', async () => {
    const { engine } = office;
    await add('巡护管理办法');
    const regulationId = await add('苗木验收办法');
    const events = eventCount(office);
    expect(
      await failure(engine.regulation.update({ regulationId, patch: { title: '《巡护管理办法》' } })),
    ).toMatchObject({ code: 'regulation-known', message: expect.stringContaining('《巡护管理办法》') });
    expect(
      await failure(engine.regulation.update({ regulationId, patch: { issuedOn: '2024-02-30' } })),
    ).toMatchObject({ code: 'bad-input', message: expect.stringContaining('“发文日期”') });
    expect(await failure(engine.regulation.confirm({ regulationId: CASE }))).toMatchObject({
      code: 'regulation-not-found',
    });
    expect(await failure(engine.regulation.list({ caseFileId: regulationId }))).toMatchObject({
      code: 'case-not-found',
    });
    expect(eventCount(office)).toBe(events);
  });

  it('counts new and revised rules, and those with gaps', async () => {
    const { engine } = office;
    const [first, second, third] = [await add('甲办法'), await add('乙细则', 1), await add('丙规定', 1)];
    await add('丁制度', 1);
    await engine.regulation.update({ regulationId: first, patch: { kind: 'new' } });
    await engine.regulation.update({ regulationId: second, patch: { kind: 'revised' } });
    await engine.regulation.update({ regulationId: third, patch: { kind: 'new' } });
    await engine.regulation.dismiss({ regulationId: third });
    const figures = {
      candidates: 0,
      confirmed: 3,
      dismissed: 1,
      new: 1,
      revised: 1,
      kindMissing: 1,
      withGaps: 3,
    };
    expect(regulationFigures(office.library.db, CASE)).toEqual(figures);
    expect(regulationFigures(office.library.db, null)).toEqual(figures);
  });

  it('takes an entry back with undo', async () => {
    const { engine } = office;
    const regulationId = await add('巡护管理办法');
    await engine.regulation.update({ regulationId, patch: { number: '云林发〔2024〕7号' } });
    await engine.undo.undo();
    expect(await row(regulationId)).toMatchObject({ number: null, status: 'confirmed' });
  });
});
