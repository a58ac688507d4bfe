import { describe, expect, it } from 'vitest';
import { previewOf } from './preview-of.ts';
import { type WorkbookText, workbook } from './workbook-file.ts';

async function rowsOf(text: WorkbookText): Promise<string[][] | undefined> {
  const preview = await previewOf('台账.xlsx', workbook(text));
  if (preview.kind !== 'sheets') throw new Error(JSON.stringify(preview));
  return preview.sheets[0]?.rows;
}

describe('a cell', () => {
  it('of each kind shows what a spreadsheet program would show', async () => {
    const strings =
      '<si><t>单位</t></si><si><r><rPr><b/></rPr><t>财政</t></r><r><t xml:space="preserve"> 科</t></r><rPh sb="0" eb="1"><t>cai</t></rPh></si><si><t>一_x000D_二</t></si>';
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="inlineStr"><is><t>就地</t></is></c>',
      '<c r="D1" t="str"><f>A1&amp;B1</f><v>算出</v></c>',
      '<c r="E1" t="b"><v>1</v></c>',
      '<c r="F1" t="e"><v>#DIV/0!</v></c>',
      '<c r="G1"><v>0.30000000000000004</v></c>',
      '<c r="H1" t="d"><v>2024-03-18T09:30:00</v></c>',
      '<c r="I1" t="s"><v>2</v></c>',
      '<c r="J1" s="5"/>',
    ].join('');
    expect(await rowsOf({ sheet: `<row r="1">${cells}</row>`, strings })).toEqual([
      ['单位', '财政 科', '就地', '算出', 'TRUE', '#DIV/0!', '0.3', '2024-03-18 09:30', '一\r二'],
    ]);
  });

  it('without a place of its own stands after the one before; rows in between are empty', async () => {
    const sheet =
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="3"><c><v>5</v></c></row>';
    expect(await rowsOf({ sheet })).toEqual([
      ['1', '', '3', '4'],
      ['', '', '', ''],
      ['5', '', '', ''],
    ]);
  });

  it('is read whatever prefix its program gives to the elements', async () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rowsOf({ sheet })).toEqual([['7']]);
  });
});

describe('a date', () => {
  const FORMATS = [
    ['yyyy"年"m"月"d"日";@', '2024-03-18'],
    ['[$-804]yyyy/m/d', '2024-03-18'],
    ['[h]:mm:ss.00', '2024-03-18'],
    ['aaaa', '2024-03-18'],
    ['#,##0.00', '45369'],
    ['[Red]0.00_);"减"0', '45369'],
    ['General', '45369'],
    ['0" days"', '45369'],
    ['0.00E+00', '45369'],
  ] as const;

  it('is told from a number by its format', async () => {
    const own = FORMATS.map(
      ([code], n) => `<numFmt numFmtId="${176 + n}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    const styles = FORMATS.map((_, n) => `<xf numFmtId="${176 + n}"/>`);
    const cells = FORMATS.map((_, n) => `<c s="${n + 1}"><v>45369</v></c>`);
    const rows = await rowsOf({
      sheet: `<row r="1">${cells.join('')}</row>`,
      styles: `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs>`,
    });
    expect(rows?.[0]).toEqual(FORMATS.map(([, shown]) => shown));
  });

  it('counts from 1904 where the workbook says so', async () => {
    const text = {
      sheet: '<row r="1"><c r="A1" s="0"><v>43907.5</v></c></row>',
      styles: '<cellXfs><xf numFmtId="22"/></cellXfs>',
    };
    expect(await rowsOf({ ...text, properties: 'date1904="1"' })).toEqual([['2024-03-18 12:00']]);
    expect(await rowsOf(text)).toEqual([['2020-03-17 12:00']]);
  });
});
