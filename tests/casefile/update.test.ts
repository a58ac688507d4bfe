import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readEvents } from '../../main/engine/audit/index.ts';
import { CASE, put } from '../evidence/sample-library.ts';
import { eventCount, type Office, openOffice, tracedSince } from '../issue/office.ts';
import { tempFolder } from '../support/temp.ts';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

const header = () => office.engine.caseFile.header({ caseFileId: CASE });
const update = (patch: Parameters<Office['engine']['caseFile']['update']>[0]['patch']) =>
  office.engine.caseFile.update({ caseFileId: CASE, patch });

describe('the head of a case file', () => {
  it('changes and traces what the patch names', async () => {
    const before = await header();
    const events = eventCount(office);
    const patch = {
      inspectionBody: '县委第一巡察组',
      feedbackDate: '2023-11',
      phone: '0800-1234567',
      lead: '甲\r\n乙',
    };
    await update(patch);
    expect(await header()).toEqual({ ...before, ...patch, lead: '甲\n乙' });
    expect(tracedSince(office, events)).toEqual([
      {
        actor: '周启明',
        action: 'caseFile.update',
        subjectId: CASE,
        before: { inspectionBody: null, feedbackDate: null, phone: null, lead: '' },
        after: { ...patch, lead: '甲\n乙' },
      },
    ]);
    await update(patch);
    expect(eventCount(office)).toBe(events + 1);
    const read = await office.engine.caseFile.get({ caseFileId: CASE });
    expect(read).toMatchObject({ contact: { phone: '0800-1234567', email: null }, feedbackDate: '2023-11' });
  });

  it.each([
    [
      { inspectedFrom: '2023-09-01', inspectedTo: '2023-08' },
      '巡察结束日期 2023-08 早于巡察起始日期 2023-09-01',
    ],
    [{ commentFrom: '2024-05-21', commentTo: '2024-05-20' }, '征求意见截止日期 2024-05-20'],
    [{ title: '', inspectedUnit: ' ' }, '至少要填一项'],
    [{ feedbackDate: '2023年11月' }, '要写成 2021-03-18 或 2021-03'],
  ])('refuses %j', async (patch, sentence) => {
    const before = await header();
    await expect(update(patch)).rejects.toThrow(sentence);
    expect(await header()).toEqual(before);
  });

  it('takes the totals for those of the list once a person has corrected them, and then keeps them up to date', async () => {
    const notice = `中共松岭县粮食局党组关于巡察整改进展情况的通报
县委第二巡察组共反馈1个问题，已完成1个。
一、上级部署落实方面
1.针对“粮情检查流于形式”的问题。（已完成）
整改措施：一是每周核对粮温。
2.针对“党支部会议记录不全”的问题。（已完成）
整改措施：一是补记会议记录。
中共松岭县粮食局党组
2023年9月5日`;
    const { engine } = office;
    const { id } = await engine.caseFile.import({ path: put(join(tempFolder(), '通报.txt'), notice) });
    const holds = async () => (await engine.caseFile.header({ caseFileId: id })).statedHolds;
    expect(await holds()).toBe(false);
    await engine.caseFile.update({ caseFileId: id, patch: { statedIssues: 2 } });
    expect(await holds()).toBe(false);
    await engine.caseFile.update({ caseFileId: id, patch: { statedCompleted: 2 } });
    expect(await holds()).toBe(true);
    const { after } = readEvents(office.library.db, id).at(-1) ?? {};
    expect(JSON.parse(after ?? '')).toEqual({ statedCompleted: 2, statedHolds: true });
    await engine.undo.undo();
    expect(await holds()).toBe(false);
    await engine.undo.redo();
    await engine.issue.add({ caseFileId: id, statement: '补录的问题' });
    await engine.caseFile.update({ caseFileId: id, patch: { statedNotCompleted: 0 } });
    expect(await holds()).toBe(true);
  });

  it('takes a month as the end of a period that began in it', async () => {
    await update({ inspectedFrom: '2023-09-18', inspectedTo: '2023-09' });
    expect(await header()).toMatchObject({ inspectedTo: '2023-09' });
  });
});

describe('a case file without a notice', () => {
  it('can be made and filled by hand', async () => {
    const { engine } = office;
    const caseFileId = await engine.caseFile.createEmpty({ inspectedUnit: '云川县水务局' });
    await engine.issue.add({ caseFileId, statement: '河道清淤台账不全' });
    expect(await engine.caseFile.get({ caseFileId })).toMatchObject({
      title: null,
      inspectedUnit: '云川县水务局',
      source: null,
      issues: [{ number: 1, publicNumber: 1, statement: '河道清淤台账不全' }],
    });
    await engine.document.generate({ kind: 'public-notice', caseFileId });
  });

  it('needs a title or a unit', async () => {
    await expect(office.engine.caseFile.createEmpty({ inspectionBody: '县委第一巡察组' })).rejects.toThrow(
      '至少要填一项',
    );
  });
});

describe('sections and categories', () => {
  const outline = async () => {
    const { sections, categories } = await header();
    return {
      sections: sections.map(({ number, title }) => `${number} ${title}`),
      categories: categories.map(({ number, title }) => `${number} ${title}`),
    };
  };

  it('count through as they come and go', async () => {
    const { outline: parts } = office.engine;
    const one = await parts.addSection({ caseFileId: CASE, title: '甲' });
    const two = await parts.addSection({ caseFileId: CASE, title: '乙' });
    const add = (sectionId: string, title: string) =>
      parts.addCategory({ caseFileId: CASE, sectionId, title });
    await add(one, '甲一');
    const gone = await add(two, '乙一');
    await add(two, '乙二');
    await add(one, '甲二');
    expect(await outline()).toEqual({
      sections: ['1 甲', '2 乙'],
      categories: ['1 甲一', '2 甲二', '3 乙一', '4 乙二'],
    });
    await parts.removeCategory({ categoryId: gone });
    await parts.renameSection({ sectionId: two, title: '丙' });
    expect(await outline()).toEqual({
      sections: ['1 甲', '2 丙'],
      categories: ['1 甲一', '2 甲二', '3 乙二'],
    });
  });

  it('count anew in each section where they did', async () => {
    const { outline: parts } = office.engine;
    const one = await parts.addSection({ caseFileId: CASE, title: '甲' });
    const two = await parts.addSection({ caseFileId: CASE, title: '乙' });
    const add = (sectionId: string, title: string) =>
      parts.addCategory({ caseFileId: CASE, sectionId, title });
    await add(one, '甲一');
    const second = await add(two, '乙一');
    office.library.db.prepare('UPDATE category SET number = 1 WHERE id = ?').run(second);
    await add(one, '甲二');
    await add(two, '乙二');
    expect((await outline()).categories).toEqual(['1 甲一', '2 甲二', '1 乙一', '2 乙二']);
  });

  it('stay while something stands in them, the recycle bin included', async () => {
    const { engine, issueIds } = office;
    const sectionId = await engine.outline.addSection({ caseFileId: CASE, title: '甲' });
    await engine.issue.update({ issueId: issueIds[0], patch: { sectionId } });
    await engine.trash.put({ kind: 'issue', ids: [issueIds[0]] });
    await expect(engine.outline.removeSection({ sectionId })).rejects.toThrow('方面“甲”下还有问题');
    expect((await header()).sections).toMatchObject([{ id: sectionId, issues: 0, trashedIssues: 1 }]);
  });
});

describe('chapters', () => {
  it('are added, changed and removed, and count through', async () => {
    const { engine } = office;
    const ids: string[] = [];
    for (const title of ['整改责任', '整改情况', '下一步打算']) {
      ids.push(await engine.outline.addChapter({ caseFileId: CASE, title }));
    }
    await engine.outline.updateChapter({ chapterId: ids[2] ?? '', patch: { body: ' 第一段\n第二段 ' } });
    await engine.outline.removeChapter({ chapterId: ids[0] ?? '' });
    expect((await header()).chapters).toMatchObject([
      { number: 1, title: '整改情况', body: '' },
      { number: 2, title: '下一步打算', body: '第一段\n第二段' },
    ]);
    await expect(
      engine.outline.updateChapter({ chapterId: ids[1] ?? '', patch: { title: ' ' } }),
    ).rejects.toThrow('不能为空');
  });
});
