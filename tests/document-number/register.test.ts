import { rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { verifyLibrary } from '../../main/engine/verify/index.ts';
import { CASE } from '../evidence/sample-library.ts';
import { tamper } from '../support/tamper.ts';
import { KIND, openOffice, registered } from './office.ts';

it('counts from 1 in each code and year, by the year of 成文日期', async () => {
  const office = openOffice();
  const numbers = [
    await office.make('甲'),
    await office.make('乙'),
    await office.make('甲', { numberCode: '松巡督' }),
    await office.make('甲', { date: '2027-01-04' }),
    await office.make('丙', { date: '2026-12-31' }),
  ].map(({ number }) => number);
  expect(numbers).toEqual([
    '松巡办〔2026〕1号',
    '松巡办〔2026〕2号',
    '松巡督〔2026〕1号',
    '松巡办〔2027〕1号',
    '松巡办〔2026〕3号',
  ]);
});

it('gives papers at once consecutive numbers, and each paper bears its own', async () => {
  const office = openOffice();
  const made = await Promise.all(['甲', '乙', '丙', '丁', '戊'].map((drafter) => office.make(drafter)));
  expect(made.map(({ number }) => number).toSorted()).toEqual(
    [1, 2, 3, 4, 5].map((serial) => `松巡办〔2026〕${serial}号`),
  );
  for (const { id, number } of made) {
    const paper = await office.engine.document.get({ documentId: id });
    expect(paper.number).toBe(number);
    expect(JSON.stringify(paper.preview)).toContain(number);
    expect(paper.movedOn).toBe(false);
  }
});

it('gives a paper that says the same the number that it has, also when both are made at once', async () => {
  const office = openOffice();
  const [first, second] = await Promise.all([office.make('甲'), office.make('甲')]);
  const third = await office.make('甲', { number: first.number });
  expect([second, third]).toEqual([first, first]);
  expect(await registered(office)).toEqual(['1']);
});

it('begins where the first number that is typed begins, and takes what lies before as long as it is free', async () => {
  const office = openOffice();
  const typed = (drafter: string, serial: number) =>
    office.make(drafter, { number: `松巡办〔2026〕${serial}号`, numberCode: null });
  await typed('甲', 7);
  expect((await office.make('乙')).number).toBe('松巡办〔2026〕8号');
  expect((await typed('丙', 9)).number).toBe('松巡办〔2026〕9号');
  await expect(typed('丁', 11)).rejects.toThrow('下一个号是松巡办〔2026〕10号');
  await expect(typed('丁', 8)).rejects.toThrow(/松巡办〔2026〕8号已用于《.+台账.*》/u);
  expect((await typed('丁', 3)).number).toBe('松巡办〔2026〕3号');
  await expect(typed('戊', 3)).rejects.toThrow('松巡办〔2026〕3号已用于');
  expect((await office.make('戊')).number).toBe('松巡办〔2026〕10号');
  expect(await registered(office)).toEqual(['3', '7', '8', '9', '10']);
});

it('refuses a number in another form and tells the right one', async () => {
  const office = openOffice();
  const meant = '应写成“松巡办〔2026〕3号”';
  const unknown = '要写成“松巡办发〔2026〕3号”的形式';
  for (const [number, told] of [
    ['松巡办[2026]3号', meant],
    ['松巡办【2026】3号', meant],
    ['松巡办（2026）3号', meant],
    ['松巡办(2026)第3号', meant],
    ['松巡办〔2026〕第3号', meant],
    ['松巡办〔2026〕03号', meant],
    ['松巡办〔2026〕3', meant],
    ['松巡办〔２０２６〕３号', meant],
    ['〔2026〕3号', unknown],
    ['松巡办2026年3号', unknown],
  ] as const) {
    await expect(office.make('甲', { number }), number).rejects.toThrow(told);
  }
  expect(await registered(office)).toEqual([]);
});

it('refuses a code without a day, a number of another year, and a code with brackets, naming the field', async () => {
  const office = openOffice();
  await expect(office.make('甲', { numberCode: '松巡办〔2026〕' })).rejects.toThrow('“机关代字”只填');
  await expect(office.make('甲', { number: '松巡办〔2025〕3号' })).rejects.toThrow('“成文日期”2026-03-01');
  await expect(office.make('甲', { date: null })).rejects.toThrow('“成文日期”');
  const form = await office.engine.document.form({
    caseFileId: CASE,
    kind: KIND,
    values: { numberCode: '松巡办', date: '2026-03-01', number: '松巡办[2026]3号' },
  });
  expect(form.faults).toMatchObject([{ key: 'number' }]);
});

it('shows the number to be without reserving it', async () => {
  const office = openOffice();
  await office.make('甲');
  const request = {
    caseFileId: CASE,
    kind: KIND,
    values: { numberCode: '松巡办', date: '2026-03-01', drafter: '乙' },
  };
  const form = await office.engine.document.form(request);
  expect(form).toMatchObject({ number: '松巡办〔2026〕2号', faults: [] });
  expect(form.fields.find(({ key }) => key === 'number')?.value).toBe('');
  expect(JSON.stringify(await office.engine.document.preview(request))).toContain('松巡办〔2026〕2号');
  expect((await office.make('丙')).number).toBe('松巡办〔2026〕2号');
  expect((await office.engine.document.form(request)).number).toBe('松巡办〔2026〕3号');
});

it('keeps a voided number with its reason, gives it to nobody, and keeps the paper', async () => {
  const office = openOffice();
  const made = await office.make('甲');
  await office.engine.document.voidNumber({ documentId: made.id, reason: '主送有误，重新发文' });
  const again = await office.make('甲');
  expect(again.number).toBe('松巡办〔2026〕2号');
  await expect(office.make('乙', { number: made.number })).rejects.toThrow('松巡办〔2026〕1号已作废');
  await expect(office.engine.document.voidNumber({ documentId: made.id, reason: '再次' })).rejects.toThrow(
    '已经作废',
  );
  expect(await registered(office)).toEqual(['-1', '2']);
  expect(await office.engine.document.get({ documentId: made.id })).toMatchObject({
    status: 'voided',
    voided: { by: '周启明', reason: '主送有误，重新发文' },
  });
  expect((await readFile(made.path)).length).toBeGreaterThan(0);
  const { entries } = await office.engine.history.list({ subjectId: made.id, limit: 5 });
  expect(entries.map(({ actionName }) => actionName)).toContain('作废发文字号');
});

it('leaves no gap when a paper could not be kept', async () => {
  const office = openOffice();
  await office.make('甲');
  const documents = `${office.library.path}/documents`;
  rmSync(documents, { recursive: true });
  writeFileSync(documents, 'in the way');
  await expect(office.make('乙')).rejects.toThrow();
  rmSync(documents);
  expect((await office.make('丙')).number).toBe('松巡办〔2026〕2号');
});

it('tells what was changed in the register past the program', async () => {
  const office = openOffice();
  await office.make('甲');
  await office.make('乙');
  expect((await verifyLibrary(office.library)).problems).toEqual([]);
  tamper(
    office.library,
    "UPDATE document_number SET status = 'voided', voided_by = '某', voided_at = 'x', void_reason = '某' WHERE serial = 2",
  );
  const { problems } = await verifyLibrary(office.library);
  expect(problems.map(({ message }) => message).join()).toContain(
    '发文字号松巡办〔2026〕2号与操作记录不一致',
  );
});

it('makes a paper again from its snapshot as the same file, and says where the stored one was changed', async () => {
  const office = openOffice();
  const { id, sha256, path } = await office.make('甲');
  expect(await office.engine.document.remake({ documentId: id })).toEqual({
    same: true,
    sha256,
    expected: sha256,
    differences: [],
  });
  writeFileSync(path, 'something else');
  expect(await office.engine.document.remake({ documentId: id })).toMatchObject({
    same: false,
    differences: ['卷宗库中的文件与生成时的校验值不一致，文件被改动过'],
  });
});
