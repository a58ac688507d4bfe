import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { archiveCaseFile } from '../../main/engine/archive/index.ts';
import { backUp } from '../../main/engine/backup/index.ts';
import { kindOf } from '../../main/engine/document/index.ts';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import type { Caller, WritableLibrary } from '../../main/engine/index.ts';
import { fieldsFor } from '../../main/engine/template/fields.ts';
import { CASE, issue, openSample, problemsOf, put } from '../evidence/sample-library.ts';
import { juanzong, juanzongJson } from '../support/cli.ts';
import { callerOf, hire } from '../support/people.ts';
import { tempFolder } from '../support/temp.ts';
import { cell, docx, paragraph, row, table } from './word.ts';

const REPORT =
  paragraph('{{标题}}') +
  paragraph('{{被巡察单位}}共有问题{{问题总数}}个，已完成{{已完成数}}个。') +
  table(row(cell(paragraph('{{#问题}}{{编号}}')), cell(paragraph('{{内容}}{{/问题}}'))));

interface Office {
  folder: string;
  library: WritableLibrary;
  engine: Caller;
  /** Registers a template with this body. */
  register(
    name: string,
    body: string,
    kind?: string,
  ): Promise<Awaited<ReturnType<Caller['template']['register']>>>;
}

function openOffice(): Office {
  const folder = tempFolder();
  const library = openSample(folder);
  const engine = callerOf(library);
  return {
    folder,
    library,
    engine,
    register: (name, body, kind) =>
      engine.template.register({
        path: put(join(folder, '模板', `${name}.docx`), docx(body)),
        name,
        kind: kind ?? null,
      }),
  };
}

async function textOf({ engine, library }: Office, template: string, values = {}): Promise<string> {
  const { path } = await engine.template.generate({ caseFileId: CASE, template, values });
  expect(await problemsOf(library.path)).toEqual([]);
  return wordText(path);
}

function wordText(path: string): string {
  const xml = Buffer.from(unzipSync(readFileSync(path))['word/document.xml'] ?? []).toString('utf8');
  return xml
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .trim();
}

it('makes a paper of what the library holds and what was typed', async () => {
  const office = openOffice();
  const { check, version } = await office.register('情况报告', REPORT);
  expect(check.findings).toEqual([]);
  expect(version).toMatchObject({ number: 1, isNew: true });
  expect(await textOf(office, '情况报告', { 标题: '整改情况' })).toBe(
    [
      '整改情况',
      '云川县林业局共有问题3个，已完成1个。',
      '1',
      '护林员巡山记录补登现象较多：部分林场“先签后巡”。',
      '2',
      '苗木采购验收把关不严',
      '3',
    ].join('\n'),
  );
  const [summary] = await office.engine.document.summaries({});
  expect(summary).toMatchObject({
    kindName: '情况报告',
    title: '整改情况',
    template: { name: '情况报告', version: 1 },
  });
});

it('lists measures and evidence of each issue', async () => {
  const office = openOffice();
  const paths = [put(join(office.folder, '来件', '巡护记录.txt'), '三月')];
  await attachEvidence(office.library, '周启明', { issue: issue(1), paths, measure: 2 });
  await office.register(
    '明细',
    paragraph('{{#问题}}') +
      paragraph('{{问题.编号}}{{^措施}}没有措施{{/措施}}') +
      paragraph('{{#措施}}（{{序号}}）{{内容}}{{#佐证}}［{{佐证.名称}}］{{/佐证}}{{/措施}}') +
      paragraph('{{/问题}}'),
  );
  expect(await textOf(office, '明细')).toBe(
    [
      '1',
      '（1）一是启用电子巡护打卡。',
      '（2）二是每月抽查巡山轨迹。［巡护记录.txt］',
      '2',
      '（1）一是修订验收办法。',
      '3没有措施',
    ].join('\n'),
  );
});

it('keeps every version, and papers go on being made again from the one that made them', async () => {
  const office = openOffice();
  const { engine } = office;
  await office.register('月报', paragraph('旧：{{问题总数}}'));
  const old = await engine.template.generate({ caseFileId: CASE, template: '月报' });
  expect((await office.register('月报', paragraph('旧：{{问题总数}}'))).version).toMatchObject({
    number: 1,
    isNew: false,
  });
  expect((await office.register('月报', paragraph('新：{{问题总数}}'))).version).toMatchObject({
    number: 2,
    isNew: true,
  });
  const recent = await engine.template.generate({ caseFileId: CASE, template: '月报' });
  expect([old, recent].map(({ path }) => wordText(path))).toEqual(['旧：3', '新：3']);
  const [template] = await engine.template.list();
  expect(template?.versions.map(({ number, papers }) => [number, papers])).toEqual([
    [2, 1],
    [1, 1],
  ]);
  for (const { id, sha256 } of [old, recent]) {
    expect(await engine.document.remake({ documentId: id })).toMatchObject({ same: true, sha256 });
  }
});

it('keeps a paper as it is when the data move on, and says that they have', async () => {
  const office = openOffice();
  const { engine } = office;
  await office.register('月报', paragraph('{{#问题}}{{编号}}{{内容}}{{/问题}}'));
  const { id, sha256 } = await engine.template.generate({ caseFileId: CASE, template: '月报' });
  const detail = await engine.issue.get({ issueId: issue(2) });
  await engine.issue.update({ issueId: detail.id, patch: { outcome: '已修订。' } });
  expect(await engine.document.get({ documentId: id })).toMatchObject({
    movedOn: false,
    preview: { type: 'filled' },
  });
  await engine.issue.update({ issueId: detail.id, patch: { statement: '苗木验收不严' } });
  expect(await engine.document.get({ documentId: id })).toMatchObject({ movedOn: true });
  expect(await engine.document.remake({ documentId: id })).toMatchObject({ same: true, sha256 });
});

it('names everything that is missing before it writes anything', async () => {
  const office = openOffice();
  await office.register(
    '函',
    paragraph('{{主送}}：{{发文字号}}') + paragraph('{{成文日期}}{{#抄送}}抄送{{抄送}}{{/抄送}}'),
  );
  const request = { caseFileId: CASE, template: '函' };
  await expect(office.engine.template.generate(request)).rejects.toThrow('“主送”“成文日期”还没有填写');
  expect(await office.engine.document.summaries({})).toEqual([]);
  await expect(office.engine.template.generate({ ...request, values: { 收件人: '县委' } })).rejects.toThrow(
    '模板没有“收件人”这一项可填',
  );
  const values = { 主送: '县委', 成文日期: '2026-07-15', number: '林函〔2026〕1号' };
  const made = await office.engine.template.generate({ ...request, values });
  expect(wordText(made.path)).toBe('县委：林函〔2026〕1号\n2026年7月15日');
  expect(made.number).toBe('林函〔2026〕1号');
});

it('makes papers about one issue of templates that speak of one', async () => {
  const office = openOffice();
  await office.register('提示单', paragraph('问题{{问题.编号}}：{{问题.内容}}'));
  const request = { caseFileId: CASE, template: '提示单' };
  await expect(office.engine.template.generate(request)).rejects.toThrow('按问题生成');
  const { path, fileName } = await office.engine.template.generate({ ...request, issue: issue(2) });
  expect(fileName).toBe('提示单（问题2）.docx');
  expect(wordText(path)).toBe('问题2：苗木采购验收把关不严');
});

it('keeps nothing of a template in which the check finds something', async () => {
  const office = openOffice();
  const { check, version } = await office.register('错', paragraph('{{被巡查单位}}'));
  expect(version).toBeNull();
  expect(check.findings[0]?.code).toBe('unknown-name');
  expect(await office.engine.template.list()).toEqual([]);
  expect(await problemsOf(office.library.path)).toEqual([]);
  expect(readdirSync(join(office.library.path, 'evidence', 'incoming'))).toEqual([]);
});

it('does not fill a template whose file was changed, and tells of it when the library is verified', async () => {
  const office = openOffice();
  await office.register('月报', paragraph('{{问题总数}}'));
  const [file] = readdirSync(join(office.library.path, 'documents', '文书模板'));
  appendFileSync(join(office.library.path, 'documents', '文书模板', file ?? ''), 'x');
  await expect(office.engine.template.generate({ caseFileId: CASE, template: '月报' })).rejects.toMatchObject(
    {
      cause: { code: 'template-changed' },
    },
  );
  const problems = await problemsOf(office.library.path);
  expect(problems.join()).toContain('模板“月报”第1版');
});

it('takes templates along into backups, and into the archive of a case file that used them', async () => {
  const office = openOffice();
  await office.register('月报', paragraph('{{问题总数}}'));
  await office.register('没用过', paragraph('{{问题总数}}。'));
  await office.engine.template.generate({ caseFileId: CASE, template: '月报' });
  const shelf = join(office.folder, '移动硬盘');
  mkdirSync(shelf);
  const { path: backup } = await backUp(office.library, '周启明', shelf, { now: new Date(2026, 10, 23) });
  expect(await problemsOf(backup)).toEqual([]);
  expect(readdirSync(join(backup, 'documents', '文书模板'))).toHaveLength(2);
  const { path: bag } = await archiveCaseFile(office.library, {
    caseFileId: CASE,
    out: join(office.folder, '归档'),
  });
  expect(readdirSync(join(bag, 'data', '文书模板'))).toEqual(['月报-第1版.docx']);
  const record = JSON.parse(readFileSync(join(bag, 'data', '卷宗.json'), 'utf8'));
  expect(record.templates).toMatchObject([
    { name: '月报', number: 1, path: 'data/文书模板/月报-第1版.docx' },
  ]);
});

it('lets administrators register templates and clerks use them', async () => {
  const office = openOffice();
  await office.register('月报', paragraph('{{问题总数}}'));
  const people = hire(office.library, { 经办: ['clerk'] });
  const path = put(join(office.folder, '另.docx'), docx(paragraph('{{标题}}')));
  await expect(people.经办.template.register({ path, name: '另', kind: null })).rejects.toThrow('角色');
  const made = await people.经办.template.generate({ caseFileId: CASE, template: '月报' });
  expect(existsSync(made.path)).toBe(true);
});

it('does all of this on the command line', async () => {
  const office = openOffice();
  const file = put(join(office.folder, '月报.docx'), docx(paragraph('{{问题总数}}')));
  const wrong = put(join(office.folder, '错.docx'), docx(paragraph('{{问题数量}}')));
  const { path } = office.library;
  office.library.close();
  const refused = await juanzongJson<{ ok: boolean; findings: { code: string }[] }>(
    'template',
    'check',
    wrong,
  );
  expect(refused).toMatchObject({ code: 1, json: { ok: false, findings: [{ code: 'unknown-name' }] } });
  expect(await juanzongJson('template', 'add', path, file, '--name', '月报')).toMatchObject({
    code: 0,
    json: { template: { name: '月报', version: 1, isNew: true } },
  });
  const made = await juanzongJson<{ files: { path: string }[] }>(
    'generate',
    path,
    CASE,
    '--template',
    '月报',
  );
  expect(made.code).toBe(0);
  expect(wordText(made.json.files[0]?.path ?? '')).toBe('3');
  expect((await juanzong('generate', path, CASE, '--template', '周报')).stderr).toContain(
    '已登记的有：“月报”',
  );
  expect((await juanzong('template', 'fields')).stdout).toContain('{{被巡察单位}}');
});

it('fills a template of a kind as papers of that kind are filled: fields, title, number', async () => {
  const office = openOffice();
  const fields = ['文号', '主送', '成文日期', '提示事由', '建议']
    .map((name) => paragraph(`{{${name}}}`))
    .join('');
  const required = fieldsFor('reminder-letter')
    .required.map((name) => `{{${name}}}`)
    .join('');
  const { check } = await office.register(
    '提示函',
    paragraph(`题：{{标题}}`) + fields + paragraph(required),
    'reminder-letter',
  );
  expect(check.findings).toEqual([]);
  const values = kindOf('reminder-letter').example;
  const { path, number } = await office.engine.template.generate({
    caseFileId: CASE,
    template: '提示函',
    values,
  });
  expect(number).toMatch(/〔\d{4}〕1号$/u);
  const text = wordText(path);
  expect(text).toContain(number ?? '');
  expect(text).toMatch(/^题：.*函\n/u);
  const [summary] = await office.engine.document.summaries({});
  expect(summary).toMatchObject({ kind: 'reminder-letter', kindName: '提示函' });
});
