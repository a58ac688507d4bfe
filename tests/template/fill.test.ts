import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readTemplate } from '../../main/engine/template/check.ts';
import { fieldsFor } from '../../main/engine/template/fields.ts';
import { filled } from '../../main/engine/template/fill.ts';
import {
  cell,
  documentXml,
  docx,
  filledBody,
  filledParts,
  headerXml,
  item,
  paragraph,
  row,
  run,
  table,
} from './word.ts';

const TITLE = { texts: { 标题: '整改情况报告' } };
const BOLD = '<w:b/>';

it('puts values in the place of placeholders and leaves every other byte as it was', async () => {
  const bytes = docx(paragraph(`${run('关于')}${run('{{标题}}', BOLD)}${run('的说明')}`), {
    parts: {
      'word/header1.xml': headerXml(paragraph('{{发文字号}}')),
      'word/footer1.xml': headerXml(paragraph('第 1 页')),
    },
  });
  const before = unzipSync(bytes);
  const template = await readTemplate(bytes, fieldsFor(null));
  const values = { texts: { 标题: '整改', 发文字号: '松林党发〔2026〕3号' }, lists: {} };
  const after = unzipSync(filled(template, values, { texts: {}, lists: {} }));
  const texts = { 'word/document.xml': '{{标题}}', 'word/header1.xml': '{{发文字号}}' };
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  for (const [name, part] of Object.entries(before)) {
    const mark = name in texts ? texts[name as keyof typeof texts] : null;
    const text = Buffer.from(part).toString('utf8');
    const expected =
      mark === null ? text : text.replace(mark, name === 'word/header1.xml' ? '松林党发〔2026〕3号' : '整改');
    expect(Buffer.from(after[name] ?? []).toString('utf8')).toBe(expected);
  }
});

it('gives the same bytes each time', async () => {
  const template = await readTemplate(docx(paragraph('{{标题}}')), fieldsFor(null));
  const make = (): Uint8Array => filled(template, { ...TITLE, lists: {} }, { texts: {}, lists: {} });
  expect(Buffer.from(make())).toEqual(Buffer.from(make()));
});

it('finds a placeholder that an editor has cut into pieces of one look', async () => {
  const hinted = '<w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/>';
  const body = paragraph(
    `${run('{{')}<w:proofErr w:type="spellStart"/>${run('标', hinted)}<w:lastRenderedPageBreak/>${run('题')}<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>${run('}}后')}`,
  );
  expect(await filledBody(body, TITLE)).toBe(
    documentXml(
      body.replace('{{', '整改情况报告').replace('>标<', '><').replace('>题<', '><').replace('}}', ''),
    ),
  );
});

it('reads names as an input method writes them', async () => {
  const xml = await filledBody(paragraph('{{ 标 题　}}') + paragraph('{{＃问题}}{{问题。内容}}{{／问题}}'), {
    ...TITLE,
    lists: { 问题: [item({ 内容: '甲' })] },
  });
  expect(xml).toBe(documentXml(paragraph('整改情况报告') + paragraph('甲')));
});

it('writes values as text, whatever they contain', async () => {
  const xml = await filledBody(paragraph('题：{{标题}}'), {
    texts: { 标题: `</w:t><w:evil/>&amp; "{{主送}}" {{#问题}}\u0000\u0008` },
  });
  expect(xml).toBe(
    documentXml(paragraph('题：&lt;/w:t&gt;&lt;w:evil/&gt;&amp;amp; &quot;{{主送}}&quot; {{#问题}}')),
  );
});

it('keeps spaces at the ends of a text that was filled', async () => {
  const xml = await filledBody(paragraph('{{标题}} 完'), { texts: { 标题: '' } });
  expect(xml).toContain('<w:t xml:space="preserve"> 完</w:t>');
  expect(await filledBody(paragraph('{{标题}} 完'), TITLE)).toContain('<w:t>整改情况报告 完</w:t>');
});

it('makes a paragraph of each paragraph of a value that stands alone, and lines of one within a text', async () => {
  const centred = '<w:jc w:val="center"/>';
  const lines = { texts: { 附注: '一行\n二行' } };
  expect(await filledBody(paragraph(run('{{附注}}', BOLD), centred), lines)).toBe(
    documentXml(paragraph(run('一行', BOLD), centred) + paragraph(run('二行', BOLD), centred)),
  );
  expect(await filledBody(paragraph(run('注：{{附注}}。', BOLD)), lines)).toBe(
    documentXml(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>注：一行</w:t><w:br/><w:t>二行。</w:t></w:r></w:p>`),
  );
});

const ISSUES = {
  lists: {
    问题: [
      item({ 编号: '1', 内容: '甲' }, { 措施: [item({ 内容: '改' }), item({ 内容: '查' })] }),
      item({ 编号: '2', 内容: '乙' }, { 措施: [] }),
    ],
  },
};

it('repeats a row of a table between marks in its cells, and what is in a cell', async () => {
  const body = table(
    row(cell(paragraph('序号')), cell(paragraph('问题')), cell(paragraph('措施'))),
    row(
      cell(paragraph('{{#问题}}{{问题.编号}}')),
      cell(paragraph('{{内容}}')),
      cell(paragraph('{{#措施}}{{措施.内容}}；{{/措施}}（完）'), paragraph('{{/问题}}')),
    ),
  );
  expect(await filledBody(body, ISSUES)).toBe(
    documentXml(
      table(
        row(cell(paragraph('序号')), cell(paragraph('问题')), cell(paragraph('措施'))),
        row(cell(paragraph('1')), cell(paragraph('甲')), cell(paragraph('改；查；（完）'))),
        row(cell(paragraph('2')), cell(paragraph('乙')), cell(paragraph('（完）'))),
      ),
    ),
  );
});

it('repeats rows between rows that hold nothing but the marks', async () => {
  const body = table(
    row(cell(paragraph('{{#问题}}')), cell(paragraph('<w:r/>'))),
    row(cell(paragraph('{{编号}}')), cell(paragraph('{{内容}}'))),
    row(cell(paragraph('<w:r/>')), cell(paragraph('{{/问题}}'))),
    row(cell(paragraph('合计')), cell(paragraph('{{问题总数}}'))),
  );
  expect(await filledBody(body, { ...ISSUES, texts: { 问题总数: '2' } })).toBe(
    documentXml(
      table(
        row(cell(paragraph('1')), cell(paragraph('甲'))),
        row(cell(paragraph('2')), cell(paragraph('乙'))),
        row(cell(paragraph('合计')), cell(paragraph('2'))),
      ),
    ),
  );
});

it('repeats paragraphs and tables between paragraphs that hold nothing but the marks', async () => {
  const body =
    paragraph('{{#问题}}') +
    paragraph('{{编号}}．{{内容}}') +
    table(row(cell(paragraph('{{#措施}}'), paragraph('{{措施.内容}}'), paragraph('{{/措施}}')))) +
    paragraph('{{/问题}}') +
    paragraph('完');
  const issue = (number: string, text: string, measures: string): string =>
    `${paragraph(`${number}．${text}`)}${table(row(cell(measures)))}<w:p></w:p>`;
  expect(await filledBody(body, ISSUES)).toBe(
    documentXml(
      issue('1', '甲', paragraph('改') + paragraph('查')) + issue('2', '乙', '<w:p></w:p>') + paragraph('完'),
    ),
  );
});

it('repeats a paragraph that is all block, and words within a line across runs of different looks', async () => {
  expect(await filledBody(paragraph('{{#问题}}{{编号}}.{{内容}}{{/问题}}'), ISSUES)).toBe(
    documentXml(paragraph('1.甲') + paragraph('2.乙')),
  );
  const across = paragraph(`${run('含{{#问题}}第')}${run('{{编号}}', BOLD)}${run('项、{{/问题}}等')}`);
  expect(await filledBody(across, ISSUES)).toBe(
    documentXml(
      paragraph(
        `${run('含')}${run('第')}${run('1', BOLD)}${run('项、')}${run('第')}${run('2', BOLD)}${run('项、')}${run('等')}`,
      ),
    ),
  );
});

it('leaves out a list that is empty without leaving a cell or a table that Word calls damaged', async () => {
  const none = { lists: { 问题: [] } };
  expect(
    await filledBody(paragraph('前') + paragraph('{{#问题}}{{内容}}{{/问题}}') + paragraph('后'), none),
  ).toBe(documentXml(paragraph('前') + paragraph('后')));
  const only = table(row(cell(paragraph('{{#问题}}{{编号}}')), cell(paragraph('{{内容}}{{/问题}}'))));
  expect(await filledBody(only, none)).toBe(
    documentXml(table(row(cell('<w:p><w:r></w:r></w:p>'), cell('<w:p><w:r></w:r></w:p>')))),
  );
});

it('shows what depends on a value only where there is one, or where there is none', async () => {
  const body = paragraph('{{#主送}}{{主送}}：{{/主送}}') + paragraph('办{{^附件}}（无附件）{{/附件}}');
  expect(await filledBody(body, { texts: { 主送: '县委', 附件: '台账' } })).toBe(
    documentXml(paragraph('县委：') + paragraph('办')),
  );
  expect(await filledBody(body, { texts: { 主送: '', 附件: '' } })).toBe(
    documentXml(paragraph('办（无附件）')),
  );
});

it('gives copies no marks that may be in a file only once', async () => {
  const body = `<w:p w14:paraId="0000000A" w14:textId="77777777"><w:bookmarkStart w:id="3" w:name="甲"/>${run('{{#问题}}{{内容}}{{/问题}}')}<w:bookmarkEnd w:id="3"/></w:p>`;
  const xml = await filledBody(body, ISSUES);
  expect(xml.match(/paraId|bookmarkStart|bookmarkEnd/gu)).toEqual(['paraId', 'bookmarkStart', 'bookmarkEnd']);
  expect(xml).toContain(`<w:p>${run('乙')}</w:p>`);
});

it('fills headers, footers, notes, text boxes and content controls', async () => {
  const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph('{{标题}}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const control = `<w:sdt><w:sdtPr><w:alias w:val="题"/></w:sdtPr><w:sdtContent>${paragraph('{{标题}}')}</w:sdtContent></w:sdt>`;
  const notes = headerXml(`<w:footnote w:id="2">${paragraph('{{标题}}')}</w:footnote>`).replaceAll(
    'w:hdr',
    'w:footnotes',
  );
  const parts = await filledParts(
    docx(box + control, {
      parts: { 'word/header1.xml': headerXml(paragraph('{{标题}}')), 'word/footnotes.xml': notes },
    }),
    TITLE,
  );
  expect(parts['word/document.xml']?.match(/整改情况报告/gu)).toHaveLength(2);
  expect(parts['word/header1.xml']).toContain('整改情况报告');
  expect(parts['word/footnotes.xml']).toContain('整改情况报告');
  expect(Object.values(parts).join('')).not.toContain('{{');
});

it('speaks of the issue that the paper is about outside of any block', async () => {
  const body = paragraph('{{问题.编号}}号：{{问题.内容}}') + paragraph('{{#措施}}{{内容}}{{/措施}}');
  const issue = item({ 编号: '7', 内容: '丙' }, { 措施: [item({ 内容: '立改' })] });
  expect(await filledBody(body, {}, issue)).toBe(documentXml(paragraph('7号：丙') + paragraph('立改')));
});
