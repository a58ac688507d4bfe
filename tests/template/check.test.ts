import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTemplate } from '../../main/engine/template/check.ts';
import { fieldsFor } from '../../main/engine/template/fields.ts';
import { placeholderGroups } from '../../main/engine/template/placeholders.ts';
import { cell, checked, docx, faults, filledBody, headerXml, paragraph, row, run, table } from './word.ts';

it('names unknown placeholders with their place and the known ones that look most like them', async () => {
  const body =
    paragraph('前') +
    table(row(cell(paragraph('单位')), cell(paragraph('{{被巡查单位}}')))) +
    paragraph('{{#问题}}{{整改时间}}{{/问题}}') +
    paragraph('{{整改时限}}{{#措失}}{{/措失}}');
  const { isSound, findings } = await checked(docx(body));
  expect(isSound).toBe(false);
  expect(findings.map(({ place, placeholder, nearest }) => [place, placeholder, nearest[0]])).toEqual([
    ['正文表1第1行第2格', '{{被巡查单位}}', '被巡察单位'],
    ['正文第2段', '{{整改时间}}', '整改时限'],
    ['正文第3段', '{{整改时限}}', '问题.整改时限'],
    ['正文第3段', '{{#措失}}', '措施'],
  ]);
  expect(findings[0]?.message).toContain(
    '正文表1第1行第2格的“{{被巡查单位}}”不认识，相近的有：{{被巡察单位}}',
  );
});

it('tells which placeholder is parted by formatting and where', async () => {
  const bold = '<w:b/>';
  const { findings } = await checked(
    docx(paragraph(`${run('{{标')}${run('题}}', bold)}`), {
      parts: { 'word/header2.xml': headerXml(paragraph(`${run('{{主送', bold)}${run('}}')}`)) },
    }),
  );
  expect(findings.map(({ code, place, placeholder }) => [code, place, placeholder])).toEqual([
    ['split-by-formatting', '正文第1段', '{{标题}}'],
    ['split-by-formatting', '页眉第1段', '{{主送}}'],
  ]);
  expect(findings[0]?.message).toContain('“题}}”处起格式不同');
});

it('does not take for formatting what nobody sees', async () => {
  const looks = [
    '<w:rFonts w:hint="eastAsia"/>',
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
    '<w:bCs/>',
    '<w:szCs w:val="32"/>',
    '<w:noProof/>',
    '',
  ];
  const runs = ['{', '{标', '题', '}', '}', '。'].map((text, index) => run(text, looks[index]));
  expect(await faults(paragraph(runs.join('')))).toEqual([]);
});

it('lets single braces stand that are no placeholder', async () => {
  expect(await faults(paragraph('{{标题}}，取值为{一, 二}，{ }'))).toEqual([]);
});

it('takes fonts that were given to braces and Chinese by themselves for one look, that of the Chinese', async () => {
  const pieces = (name: string): string =>
    run('{{', '<w:rFonts w:ascii="Times New Roman" w:eastAsia="黑体"/>') +
    run(name, '<w:rFonts w:eastAsia="仿宋"/>') +
    run('}}', '<w:rFonts w:ascii="Arial" w:eastAsia="楷体"/>');
  const { findings } = await checked(docx(paragraph(pieces('标题'))));
  expect(findings.map(({ code }) => code)).toEqual(['split-by-formatting']);
  const alike = paragraph(
    `${run('{{', '<w:rFonts w:eastAsia="黑体" w:cs=""/>')}${run('标题', '<w:rFonts w:ascii="Arial"/>')}${run('}}')}`,
  );
  expect(await faults(alike)).toEqual([]);
  expect(await filledBody(alike, { texts: { 标题: '整改' } })).toContain(
    '<w:rFonts w:ascii="Arial"/></w:rPr><w:t>整改</w:t>',
  );
  const parted = paragraph(
    `${run('{{标', '<w:rFonts w:eastAsia="黑体"/>')}${run('题}}', '<w:rFonts w:eastAsia="仿宋"/>')}`,
  );
  expect((await faults(parted)).map(([code]) => code)).toEqual(['split-by-formatting']);
});

it('says between which marks a placeholder has to stand', async () => {
  const { findings } = await checked(docx(paragraph('{{#问题}}{{措施.内容}}{{措施.责任单位}}{{/问题}}')));
  expect(findings.map(({ code, placeholder }) => [code, placeholder])).toEqual([
    ['outside-block', '{{措施.内容}}'],
    ['unknown-name', '{{措施.责任单位}}'],
  ]);
  expect(findings[0]?.message).toContain('要写在 {{#措施}} 和 {{/措施}} 之间');
});

it('tells once what stands in a text box and in its copy for old programs', async () => {
  const box = `<w:txbxContent>${paragraph('{{标提}}')}</w:txbxContent>`;
  const body = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect(await faults(body)).toEqual([['unknown-name', '正文的文本框第1段']]);
});

it.each([
  ['{{标题}', 'unclosed-braces'],
  ['标题}}', 'unclosed-braces'],
  ['｛｛标题｝｝', 'full-width-braces'],
  ['{标题}', 'unclosed-braces'],
  ['{ {标题} }', 'unclosed-braces'],
  ['{{{标题}}}', 'unclosed-braces'],
  ['{{标题}} {#问题}', 'unclosed-braces'],
  ['{{#问题}}{{内容}}', 'unclosed-block'],
  ['{{内容}}{{/问题}}', 'unclosed-block'],
  ['{{}}', 'unknown-name'],
  ['{{constructor}}', 'unknown-name'],
  ['{{#toString}}{{/toString}}', 'unknown-name'],
])('finds what is wrong with %s', async (text, code) => {
  expect((await faults(paragraph(text))).map(([found]) => found)).toContain(code);
});

it('refuses blocks that cross each other, or whose ends are not on one level', async () => {
  const crossed = paragraph('{{#问题}}a{{#措施}}b{{/问题}}c{{/措施}}');
  expect((await faults(crossed)).map(([code]) => code)).toContain('crossing-blocks');
  const outside = table(row(cell(paragraph('{{#问题}}{{内容}}')))) + paragraph('{{/问题}}');
  expect(await faults(outside)).toEqual([['crossing-blocks', '正文表1第1行第1格']]);
  const section = paragraph('{{#问题}}') + paragraph('甲', '<w:sectPr/>') + paragraph('{{/问题}}');
  expect(await faults(section)).toEqual([['section-in-block', '正文第1段']]);
});

it('names the places in which nothing can be filled in', async () => {
  const field = '<w:p><w:r><w:instrText>TITLE {{标题}}</w:instrText></w:r></w:p>';
  const deleted = `<w:p><w:del w:id="1">${'<w:r><w:delText>{{标题}}</w:delText></w:r>'}</w:del></w:p>`;
  const bound = `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{}"/></w:sdtPr><w:sdtContent>${paragraph('{{标题}}')}</w:sdtContent></w:sdt>`;
  for (const body of [field, deleted, bound]) {
    expect((await faults(body)).map(([code]) => code)).toEqual(['unfillable-place']);
  }
  const properties = '<?xml version="1.0"?><cp xmlns="x"><title>{{标题}}</title></cp>';
  expect(await faults(paragraph('{{标题}}'), { parts: { 'docProps/core.xml': properties } })).toEqual([
    ['unfillable-place', '文档属性'],
  ]);
});

it('says so when there is no placeholder at all', async () => {
  expect(await faults(paragraph('通知'))).toEqual([['no-placeholder', '全文']]);
});

it('asks a template of a kind for what papers of that kind cannot do without', async () => {
  const fields = fieldsFor('reminder-letter');
  expect(fields.required.length).toBeGreaterThan(0);
  const bare = await readTemplate(docx(paragraph('{{被巡察单位}}')), fields);
  expect(
    bare.check.findings
      .filter(({ code }) => code === 'missing-required')
      .map(({ placeholder }) => placeholder),
  ).toEqual(fields.required.map((name) => `{{${name}}}`));
  const whole = await readTemplate(
    docx(fields.required.map((name) => paragraph(`{{${name}}}`)).join('')),
    fields,
  );
  expect(whole.check.findings).toEqual([]);
});

it('knows every placeholder that the list of placeholders names, where the list says that it may stand', async () => {
  const bodies = placeholderGroups().flatMap(({ title, names }) => {
    const block = /^每个(.+)$/u.exec(title)?.[1];
    const marks = names.map(({ name }) =>
      name.startsWith('#') ? `{{${name}}}空{{/${name.slice(1)}}}` : `{{${name}}}`,
    );
    const around: Record<string, [string, string]> = {
      措施: ['{{#问题}}{{#措施}}', '{{/措施}}{{/问题}}'],
      佐证: ['{{#问题}}{{#佐证}}', '{{/佐证}}{{/问题}}'],
      制度: ['{{#问题}}{{#制度}}', '{{/制度}}{{/问题}}'],
    };
    const [open, close] =
      block === undefined ? ['', ''] : (around[block] ?? [`{{#${block}}}`, `{{/${block}}}`]);
    return paragraph(`头${open}${marks.join('，')}${close}尾`);
  });
  const { findings, placeholders } = await checked(docx(bodies.join('')));
  expect(findings).toEqual([]);
  expect(placeholders.length).toBeGreaterThan(80);
});

it('has every placeholder explained in the manual, with its example', () => {
  const manual = readFileSync(new URL('../../resources/manual/19-templates.md', import.meta.url), 'utf8');
  const lines = placeholderGroups().flatMap(({ names }) =>
    names.map(({ name, meaning, example }) =>
      name.startsWith('#')
        ? `| \`{{${name}}}\` | ${meaning} |`
        : `| \`{{${name}}}\` | ${meaning} | ${example} |`,
    ),
  );
  expect(lines.filter((line) => !manual.includes(line))).toEqual([]);
});
