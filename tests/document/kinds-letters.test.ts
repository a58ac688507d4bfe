import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateText } from '../../main/engine/gongwen/index.ts';
import type { DocumentField, FieldValue } from '../../shared/document.ts';
import { type Desk, deskWith, OWN_KINDS, textOf } from './desk.ts';
import { paragraphs } from './papers.ts';

/** What a paper does not print: it steers the number, the look and the seal, or stays on the sheet of the draft. */
const NOT_PRINTED = new Set([
  'numberCode',
  'drafter',
  'checker',
  'signerTitle',
  'seal',
  'linePitch',
  'levelThree',
  'preprinted',
]);
/** 版记 of a letter has neither 印发机关 and date nor 份数 (GB/T 9704-2012, 10.1). */
const NOT_IN_LETTERS = new Set(['printer', 'printedOn', 'copyCount']);
const LETTERS = ['supervision-letter', 'reminder-letter', 'interview-notice'];

/** A value of its own for a field, and the words of it that a reader must find. */
function sampleOf(
  { key, type, choices }: DocumentField,
  place: number,
): { value: FieldValue; words: string[] } {
  if (key === 'number') return { value: '松巡办发〔2026〕1号', words: ['松巡办发〔2026〕1号'] };
  if (key === 'serial') return { value: '000123', words: ['000123'] };
  if (key === 'classification') return { value: '机密★1年', words: ['机密★1年'] };
  if (key === 'publicity') return { value: '不予公开', words: ['不予公开'] };
  if (key === 'printedOn') return { value: '2026-12-31', words: ['2026年12月31日'] };
  const mark = `第${place + 100}项`;
  switch (type) {
    case 'line':
      return { value: `${mark}内容`, words: [`${mark}内容`] };
    case 'text':
      return { value: `${mark}甲段\n${mark}乙段`, words: [`${mark}甲段`, `${mark}乙段`] };
    case 'names':
      return { value: [`${mark}甲`, `${mark}乙`], words: [`${mark}甲`, `${mark}乙`] };
    case 'date': {
      const date = `2026-${String((place % 12) + 1).padStart(2, '0')}-${String((place % 27) + 1).padStart(2, '0')}`;
      return { value: date, words: [dateText(date)] };
    }
    case 'number':
      return { value: 37, words: ['37'] };
    case 'choice':
      return { value: choices?.[0] ?? null, words: choices?.slice(0, 1) ?? [] };
  }
}

describe.each(OWN_KINDS)('%s', (key) => {
  const tidy: (() => void)[] = [];
  let desk: Desk;
  beforeAll(async () => {
    desk = await deskWith({}, (work) => tidy.push(work));
  });
  afterAll(() => {
    for (const work of tidy) work();
  });

  test('its example makes a paper', async () => {
    const { path } = await desk.engine.document.generate(desk.request(key));
    const text = paragraphs(readFileSync(path)).join('\n');
    expect(text).toMatch(/〔20\d\d〕1号/u);
  });

  test('every field that is given stands in the paper', async () => {
    const { fields } = desk.kind(key);
    const given = fields
      .filter((field) => field.group !== 'look')
      .map((field, place) => ({ field, ...sampleOf(field, place) }));
    const values = Object.fromEntries(given.map(({ field, value }) => [field.key, value]));
    const text = await textOf(desk, key, values);
    const lacking = given
      .filter(({ field }) => !NOT_PRINTED.has(field.key))
      .filter(({ field }) => !(LETTERS.includes(key) && NOT_IN_LETTERS.has(field.key)))
      .filter(({ field }) => !(field.key === 'signers' && key !== 'rectification-plan'))
      .filter(({ words }) => words.some((word) => !text.includes(word)))
      .map(({ field }) => field.name);
    expect(lacking).toEqual([]);
  });

  test('without a required field no paper is made, and the field is named', async () => {
    const before = await desk.engine.document.summaries({});
    const required = desk.kind(key).fields.filter((field) => field.required);
    expect(required.map((field) => field.key)).toEqual(expect.arrayContaining(['issuers', 'date']));
    for (const field of required) {
      const request = desk.request(key, { [field.key]: null });
      await expect(desk.engine.document.generate(request), field.name).rejects.toThrow(`“${field.name}”`);
    }
    expect(await desk.engine.document.summaries({})).toEqual(before);
  });
});

describe('whom a paper is about', () => {
  test('without a problem named, a letter is about those neither closed nor done', async () => {
    const desk = await deskWith({ issues: 5, closed: [2] });
    judge(desk, 3, 'completed');
    judge(desk, 4, 'basicallyCompleted');
    for (const key of [...LETTERS, 'supervision-notice', 'rectification-notice']) {
      const text = await textOf(desk, key, { problems: null });
      expect(named(text), key).toEqual(['1', '4', '5']);
    }
  });

  test('a reminder names what is due next first', async () => {
    const desk = await deskWith({ issues: 3 });
    setDue(desk, 2, '2026-03-31');
    setDue(desk, 3, '2026-02-28');
    const typed = { problems: null, date: '2026-03-09', due: '2026-03-20' };
    expect(named(await textOf(desk, 'reminder-letter', typed))).toEqual(['3', '2', '1']);
  });

  test('urgings and talks are about what is overdue, and where nothing is, about what is not done', async () => {
    const desk = await deskWith({ issues: 3 });
    setDue(desk, 2, '2026-03-31');
    for (const key of ['supervision-letter', 'supervision-notice', 'interview-notice']) {
      const typed = { problems: null, due: '2026-05-20' };
      expect(named(await textOf(desk, key, { ...typed, date: '2026-03-09' })), key).toEqual(['1', '2', '3']);
      expect(named(await textOf(desk, key, { ...typed, date: '2026-04-09' })), key).toEqual(['2']);
    }
  });

  test('where every problem is done, a letter asks for the problems', async () => {
    const desk = await deskWith({ issues: 2, closed: [1] });
    judge(desk, 2, 'completed');
    for (const key of [...LETTERS, 'supervision-notice']) {
      const request = desk.request(key, { problems: null });
      await expect(desk.engine.document.generate(request), key).rejects.toThrow('没有未完成的问题');
      expect(await textOf(desk, key, { problems: '窗口夜间无人值守' })).toContain('窗口夜间无人值守');
    }
  });

  test('more problems than a letter can name are in a list behind it, and 附件说明 names the list', async () => {
    const desk = await deskWith({ issues: 30 });
    for (const key of ['reminder-letter', 'supervision-letter', 'interview-notice', 'rectification-notice']) {
      const text = await textOf(desk, key, { problems: null, attachments: ['整改台账'] });
      expect(text, key).toContain('有关问题共30个，具体见附件《有关问题清单》。');
      expect(text, key).toMatch(/附件：1\.整改台账/u);
      expect(text, key).toContain('2.有关问题清单');
      expect(text, key).toContain('附件2');
      expect(text, key).toContain('第30个窗口');
    }
  });

  test('only problems of immediate rectification are in 立行立改通知书, and without any it asks for them', async () => {
    const desk = await deskWith({ issues: 3, immediate: [2] });
    const text = await textOf(desk, 'immediate-notice', { problems: null });
    expect(text).toContain('第2个窗口');
    expect(text).not.toContain('第1个窗口');
    const other = await deskWith({ issues: 3 });
    const request = other.request('immediate-notice', { problems: null });
    await expect(other.engine.document.generate(request)).rejects.toThrow('“问题”');
  });

  test('one recipient or sixty are all named, as are units of forty characters', async () => {
    const desk = await deskWith({ issues: 1 });
    const unit = `${'松岭县退役军人事务和社会保障综合服务管理'.repeat(2).slice(0, 38)}中心`;
    const sixty = Array.from({ length: 60 }, (_, index) => `第${index + 1}镇党委`).join('，');
    for (const key of LETTERS) {
      expect(await textOf(desk, key, { recipients: unit }), key).toContain(`${unit}：`);
      const text = await textOf(desk, key, { recipients: sixty });
      expect(text, key).toContain('第1镇党委');
      expect(text, key).toContain('第60镇党委');
    }
    const form = await textOf(desk, 'assignment', { leadDepartment: unit, responsibleDepartments: [unit] });
    expect(form.split(unit)).toHaveLength(5);
  });
});

/** The numbers of the problems that a paper names, in its order. */
function named(text: string): string[] {
  return [...text.matchAll(/（问题(\d+)[，）]/gu)].map(([, number = '']) => number);
}

function judge({ db }: Desk, number: number, completion: string): void {
  db.prepare('UPDATE issue SET completion = ? WHERE number = ?').run(completion, number);
}

function setDue({ db }: Desk, number: number, day: string): void {
  db.prepare('UPDATE issue SET due_date = ? WHERE number = ?').run(day, number);
}

describe('how a paper speaks', () => {
  test('a problem in a counted list has one number before it, and no deadline is no reproach', async () => {
    const text = await textOf(await deskWith({ issues: 2 }), 'supervision-letter', { problems: null });
    expect(text).toContain('1.第1个窗口排队时间过长（问题1）。\n2.第2个窗口排队时间过长（问题2）。');
    expect(text).not.toContain('尚未明确整改时限');
  });

  test('a point that begins with a digit does not run into its number', async () => {
    const desk = await deskWith({ issues: 1 });
    for (const key of ['supervision-letter', 'supervision-notice', 'reminder-letter']) {
      const text = await textOf(desk, key, { requirements: '明确责任\n4月底前开工' });
      expect(text, key).toContain('1．明确责任。\n2．4月底前开工。');
    }
  });

  test('a reminder threatens nobody', async () => {
    const desk = await deskWith({ issues: 4 });
    for (const values of [{}, { problems: null, requirements: null, findings: null }]) {
      const text = await textOf(desk, 'reminder-letter', values);
      expect(text).not.toMatch(/问责|追责|处分|处理|通报批评|约谈|督办|警告|责令|严肃/u);
    }
  });

  test('days are counted up to the date that the letter bears, as the office counts them', async () => {
    const desk = await deskWith({ issues: 1, due: '2026-03-13' });
    const typed = { problems: null, date: '2026-03-09' };
    expect(await textOf(desk, 'reminder-letter', typed)).toContain('截至2026年3月9日还有4天到期');
    expect(await textOf(desk, 'reminder-letter', { ...typed, date: '2026-03-16' })).toContain('已超期3天');
    const table = await desk.engine.light.table();
    await desk.engine.light.setTable({ table: { ...table, counting: 'working' } });
    expect(await textOf(desk, 'reminder-letter', { ...typed, date: '2026-03-16' })).toContain(
      '已超期1个工作日',
    );
  });

  test('an urging is numbered and says how it is answered', async () => {
    const desk = await deskWith({ issues: 1 });
    for (const key of ['supervision-notice', 'supervision-letter']) {
      const text = await textOf(desk, key, { number: '松巡督〔2026〕1号', reporting: null });
      expect(text, key).toContain('松巡督〔2026〕1号');
      for (const rule of ['一事一报', '加盖单位公章', '主办单位汇总', '时限届满前书面申请', '退回重新办理']) {
        expect(text, `${key} ${rule}`).toContain(rule);
      }
    }
  });

  test('问题交办单 comes in two copies, of which one goes back', async () => {
    const text = await textOf(await deskWith({ issues: 1 }), 'assignment');
    expect(text).toContain('第一联　责任单位留存');
    expect(text).toContain('第二联　签收后退回交办单位');
    expect(text.split('招商引资重数量轻质量')).toHaveLength(3);
  });

  test.each(['rectification-notice', 'immediate-notice', 'interview-notice'])(
    '%s has a receipt behind it',
    async (key) => {
      const text = await textOf(await deskWith(), key);
      expect(text).toContain('附件：送达回执');
      expect(text).toMatch(/签收时间[\s\S]*年　　月　　日/u);
    },
  );
});

describe('整改工作方案', () => {
  test('says of each problem what is done, who does it and by when, and once more in a list', async () => {
    const desk = await deskWith({ issues: 2, due: '2026-06-30' });
    const text = await textOf(desk, 'rectification-plan');
    expect(text).toContain('签发人：');
    const chapters = ['一、总体要求', '二、组织领导', '三、整改任务', '四、工作步骤', '五、保障措施'];
    for (const chapter of chapters) expect(text).toContain(`\n${chapter}\n`);
    expect(await textOf(desk, 'rectification-plan', { schedule: null })).toContain('\n四、保障措施\n');
    expect(text).toContain('巡察反馈的问题共2个，细化为4项整改措施');
    expect(text).toContain('整改措施：一是增设窗口。二是公布流程。');
    expect(text).toContain(
      '责任领导：程远帆；牵头单位：窗口科；责任单位：办公室；责任人：叶知秋；完成时限：2026年6月30日。',
    );
    expect(text).toContain('附件：巡察反馈问题整改任务清单');
    expect(text.split('第2个窗口排队时间过长')).toHaveLength(3);
  });

  test('without problems there is nothing to plan', async () => {
    const desk = await deskWith({ issues: 0 });
    await expect(desk.engine.document.generate(desk.request('rectification-plan'))).rejects.toThrow(
      '卷宗中没有问题',
    );
  });
});

describe('minutes', () => {
  async function talkedTo(): Promise<Desk> {
    const desk = await deskWith({ issues: 2 });
    const { engine, caseFileId } = desk;
    for (const [kind, heldOn] of [
      ['interview', '2026-03-02'],
      ['interview', '2026-03-12'],
      ['meeting', '2026-03-09'],
    ] as const) {
      await engine.supervision.add({
        caseFileId,
        kind,
        heldOn,
        place: `${heldOn}会议室`,
        people: '方启明、林晓棠',
        addressee: '江一鸣',
        findings: '管护主体没有明确',
        issueIds: [`${caseFileId}:1`],
        demands: [
          { text: '明确管护主体', dueDate: '2026-04-15', addressee: '窗口科', issueId: `${caseFileId}:1` },
        ],
      });
    }
    return desk;
  }

  test('of a talk begin with what its last record holds', async () => {
    const desk = await talkedTo();
    const text = await textOf(desk, 'interview-minutes', {
      time: undefined,
      place: undefined,
      people: undefined,
      subjects: undefined,
      findings: undefined,
      problems: undefined,
      requirements: undefined,
      due: undefined,
      date: '2026-03-13',
    });
    expect(text).toContain('2026年3月12日，方启明、林晓棠在2026-03-12会议室对江一鸣进行个别约谈');
    expect(text).toContain('明确管护主体，由窗口科负责，于2026年4月15日前完成。');
    expect(text).toContain('承诺于2026年4月15日前完成整改');
  });

  test('of a meeting number what was decided', async () => {
    const desk = await talkedTo();
    const text = await textOf(desk, 'meeting-minutes', {
      decisions: '1.明确分工\n（2）加快进度\n3、按月报告',
    });
    expect(text).toContain('1.明确分工。');
    expect(text).toContain('2.加快进度。');
    expect(text).toContain('3.按月报告。');
    const drafted = await textOf(desk, 'meeting-minutes', { decisions: undefined });
    expect(drafted).toContain('明确管护主体，由窗口科负责');
  });
});
