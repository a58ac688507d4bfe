import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../shared/history.ts';
import { CASE } from '../evidence/sample-library.ts';
import { idOf, openOffice, text } from '../undo/office.ts';

/** An entry in short: what, to what, and the changes as `field: before → after`. */
function told(entry: HistoryEntry): string[] {
  return [
    `${entry.actionName} | ${entry.subject}`,
    ...entry.changes.map((change) => `${change.fieldName}: ${change.before} → ${change.after}`),
  ];
}

describe('the history', () => {
  it('tells in the words of the office who changed what, from what to what', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    const issueId = idOf(library, 1);
    await engine.issue.update({
      issueId,
      patch: {
        stage: 'notStarted',
        rectificationKind: 'deadline',
        dueDate: '2024-12-31',
        leadDepartment: '资源管理科',
        responsibleDepartments: ['办公室', '林场管理站'],
      },
    });
    const [entry] = (await engine.history.list({ caseFileId: CASE, action: 'issue.update' })).entries;
    if (!entry) throw new Error('the edit is not in the history');
    expect(entry).toMatchObject({ actor: '甲窗口的人', subjectId: issueId, caseFileId: CASE });
    expect(told(entry)[0]).toMatch(/^修改问题 \| 问题1 · 护林员巡山记录补登/);
    expect(told(entry).slice(1).sort()).toEqual(
      [
        '办理状态: 整改中 → 未启动',
        '整改类型:  → 限期整改',
        '整改时限:  → 2024-12-31',
        '牵头单位:  → 资源管理科',
        '责任单位:  → 办公室、林场管理站',
      ].sort(),
    );
  });

  it('of an issue contains its measures and its evidence, those that are gone too', async () => {
    const { library, window, attach } = openOffice();
    const engine = window('甲');
    const subjectId = idOf(library, 1);
    await attach(1, '巡护记录.txt', 2);
    await attach(2, '验收单.txt');
    const merged = idOf(library, 1, 2);
    await engine.measure.update({ measureId: merged, patch: { doneDate: '2024-04-30' } });
    await engine.measure.merge({ measureId: idOf(library, 1, 1) });
    const { entries } = await engine.history.list({ subjectId });
    const actions = entries.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['measure.merge', 'measure.update', 'evidence.add', 'issue.add']),
    );
    expect(entries.filter(({ action }) => action === 'evidence.add')).toHaveLength(1);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).sort((a, b) => b - a));
  });

  it('tells of what was taken back', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    await engine.issue.update({ issueId: idOf(library, 2), patch: { statement: '改过的问题' } });
    await engine.undo.undo();
    const [entry] = (await engine.history.list({ subjectId: idOf(library, 2) })).entries;
    if (!entry) throw new Error('the undo is not in the history');
    expect(told(entry)).toEqual([
      '撤销“修改问题” | 问题2 · 苗木采购验收把关不严',
      '问题内容: 改过的问题 → 苗木采购验收把关不严',
    ]);
  });

  it('names the section of an issue by its title', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    const sectionId = await engine.outline.addSection({ caseFileId: CASE, title: '履行主体责任方面' });
    await engine.issue.update({ issueId: idOf(library, 1), patch: { sectionId } });
    const [entry] = (await engine.history.list({ subjectId: idOf(library, 1) })).entries;
    expect(entry?.changes).toMatchObject([{ fieldName: '方面', before: '', after: '履行主体责任方面' }]);
  });

  it('says where evidence went in words, not in ids', async () => {
    const { window, attach } = openOffice();
    const link = await attach(1, '巡护记录.txt', 2);
    await window('甲').trash.put({ kind: 'evidenceLink', ids: [link] });
    const [entry] = (await window('甲').history.list({ subjectKind: 'evidence' })).entries;
    if (!entry) throw new Error('the deletion is not in the history');
    expect(told(entry)).toEqual([
      '将佐证材料移到回收站 | 佐证材料 · 巡护记录.txt',
      '所在位置: 原处 → 回收站',
    ]);
    const ids = (await window('甲').history.list({})).entries
      .flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after]))
      .filter((value) => /[0-9a-f]{8}-[0-9a-f]{4}-7/.test(value));
    expect(ids).toEqual([]);
  });

  it('shows what it has no words for', async () => {
    const { library, window } = openOffice();
    library.change('甲', ({ record }) =>
      record({
        action: 'issue.somethingNew',
        subjectKind: 'issue',
        subjectId: idOf(library, 1),
        caseFileId: CASE,
        after: { newField: ['一', 2, true, { kind: '三' }], text: '内容' },
      }),
    );
    const [entry] = (await window('甲').history.list({ limit: 1 })).entries;
    if (!entry) throw new Error('there is no history');
    expect(entry.actionName).toBe('问题：somethingNew');
    expect(entry.changes[0]).toMatchObject({
      fieldName: 'newField',
      before: '',
      after: '一\n2\n是\n种类：三',
    });
  });

  it('is narrowed down by person, day and kind, and comes in parts', async () => {
    const { library, window } = openOffice();
    for (const name of ['甲', '乙', '甲']) {
      await window(name).issue.update({
        issueId: idOf(library, 1),
        patch: { outcome: `${name}${Math.random()}` },
      });
    }
    const engine = window('甲');
    const list = async (request: Parameters<typeof engine.history.list>[0]) =>
      (await engine.history.list({ caseFileId: CASE, ...request })).entries;
    expect(await list({ actor: '甲窗口的人' })).toHaveLength(2);
    expect(await list({ subjectKind: 'measure' })).toEqual([]);
    const today = text(library, "SELECT date('now', 'localtime')");
    const all = await list({});
    expect(await list({ from: today, to: today })).toEqual(all);
    expect(await list({ to: '2020-01-01' })).toEqual([]);
    expect(await list({ from: '2999-01-01' })).toEqual([]);
    const first = await engine.history.list({ caseFileId: CASE, limit: 2 });
    const second = await engine.history.list({
      caseFileId: CASE,
      limit: 100,
      before: first.next ?? undefined,
    });
    expect([...first.entries, ...second.entries]).toEqual(all);
    expect(second.next).toBeNull();
    expect(await engine.history.choices({ caseFileId: CASE })).toEqual({
      actors: expect.arrayContaining(['甲窗口的人', '乙窗口的人', '周启明']),
      subjectKinds: [{ kind: 'issue', name: '问题' }],
    });
  });

  it('refuses a day that is none', async () => {
    const { window } = openOffice();
    await expect(window('甲').history.list({ from: '2024-02-30' })).rejects.toThrow();
  });
});
