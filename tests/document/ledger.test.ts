import { describe, expect, test } from 'vitest';
import { paperBytes, part } from './papers.ts';

function row(number: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    number,
    publicNumber: number,
    section: '关于履行主责主业方面',
    category: '管理基础薄弱',
    statement: '库房设备长期损坏,无人过问',
    measures: ['一是更换设备。', '二是明确专人。'],
    outcome: null,
    detail: '责任人:李明',
    regulations: ['库房管理办法'],
    leadDepartment: '保管股',
    responsibleDepartments: ['办公室', '保管股'],
    responsibleLeader: '王红',
    handler: '李明',
    rectificationKind: '限期整改',
    startDate: '2022-08-01',
    dueDate: '2022-12-31',
    completedDate: '2022-11-20',
    completion: '已完成',
    stage: '已销号',
    evidence: 3,
    disclosure: '公开',
    withheld: false,
    withheldReason: null,
    ...changes,
  };
}

function ledger(rows: unknown[]): unknown {
  return {
    issuers: ['中共松岭县档案局党组'],
    inspectionBody: '县委第四巡察组',
    date: '2023-01-10',
    rows,
  };
}

/** The cells of the first sheet: numbers as numbers, text as text, by their references. */
function cells(bytes: Uint8Array): Map<string, string | number> {
  const strings = [...part(bytes, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(
    ([, inner = '']) => inner.replace(/<[^>]+>/gu, ''),
  );
  const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?(?:<f>.*?<\/f>)?<\/c>/gsu)].map(
      ([, reference = '', attributes = '', value = '']) => [
        reference,
        attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : Number(value),
      ],
    ),
  );
}

describe('the ledger as a workbook', () => {
  test('one row an issue, numbers as numbers, days as dates, a month as text', async () => {
    const found = cells(await paperBytes('ledger-xlsx', ledger([row(1), row(7)])));
    const head = [...found].filter(([reference]) => /^[A-Z]+1$/u.test(reference));
    const column = (name: string): string => head.find(([, text]) => text === name)?.[0].slice(0, -1) ?? '?';
    expect(found.get(`${column('问题编号')}3`)).toBe(7);
    expect(found.get(`${column('措施数')}2`)).toBe(2);
    expect(found.get(`${column('佐证材料数')}2`)).toBe(3);
    // Days since the last of 1899, as spreadsheets count them.
    expect(found.get(`${column('整改时限')}2`)).toBe(44_926);
    expect(found.get(`${column('反馈问题')}2`)).toBe('库房设备长期损坏，无人过问');
    expect(found.get(`${column('整改措施')}2`)).toBe('一是更换设备。\n二是明确专人。');
    expect(found.get(`${column('责任单位')}2`)).toBe('办公室、保管股');
    expect(found.get(`${column('制度成果')}2`)).toBe('《库房管理办法》');
    expect(found.get(`${column('备注')}2`)).toBe('责任人：李明');
  });

  test('a day is shown as a date, and what is no day stays as it is written', async () => {
    const bytes = await paperBytes('ledger-xlsx', ledger([row(1), row(2, { dueDate: '2022-12' })]));
    expect(part(bytes, 'xl/styles.xml')).toContain('formatCode="yyyy-mm-dd"');
    expect([...cells(bytes).values()]).toContain('2022-12');
  });

  test('rows can be filtered, pages are numbered', async () => {
    const bytes = await paperBytes('ledger-xlsx', ledger([row(1), row(2)]));
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    const [, range = ''] = /<autoFilter ref="([^"]+)"\/>/u.exec(sheet) ?? [];
    expect(range).toMatch(/^A1:[A-Z]{1,2}3$/u);
    expect(sheet).toMatch(/<oddFooter>[^<]*&amp;P[^<]*&amp;N/u);
    const [from, to] = range.split(':').map((place) => place.replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2'));
    expect(part(bytes, 'xl/workbook.xml')).toContain(
      `name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'整改台账'!${from}:${to}</definedName>`,
    );
  });

  test('the head stays in sight and is printed on every page, A4 across', async () => {
    const bytes = await paperBytes('ledger-xlsx', ledger([row(1)]));
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/u);
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/u,
    );
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(part(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'整改台账'!$1:$1</definedName>`,
    );
  });

  test.each(['=1+1', '+86', '-5', '@SUM(A1)', "=HYPERLINK('x')"])('%s stays text', async (statement) => {
    const bytes = await paperBytes('ledger-xlsx', ledger([row(1, { statement: `${statement}问题` })]));
    expect([...cells(bytes).values()].some((value) => String(value).startsWith(statement.slice(0, 2)))).toBe(
      true,
    );
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    // The cell's format is text, so that it stays text when somebody edits it.
    expect(part(bytes, 'xl/styles.xml')).toMatch(/numFmtId="49"|formatCode="@"/u);
  });
});

describe('the ledger as a document', () => {
  test('A4 across, head repeated, rows whole, ruled', async () => {
    const xml = part(await paperBytes('ledger', ledger([row(1), row(2)])), 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz (?=[^>]*w:w="16838")(?=[^>]*w:h="11906")[^>]*w:orient="landscape"/u);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(3);
    expect(xml).toContain('<w:insideH w:val="single"');
  });

  test('a row that no page can hold may be split', async () => {
    const measures = Array.from(
      { length: 60 },
      (_, index) => `第${index + 1}项措施：${'完善制度、加强监督'.repeat(6)}。`,
    );
    const xml = part(await paperBytes('ledger', ledger([row(1, { measures })])), 'word/document.xml');
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(1);
  });

  test('a withheld placeholder is there and marked', async () => {
    const hidden = row(4, {
      statement: null,
      measures: [],
      publicNumber: null,
      withheld: true,
      disclosure: '不予公开',
    });
    const xml = part(await paperBytes('ledger', ledger([row(1), hidden])), 'word/document.xml');
    expect(xml).toContain('（不予公开，内容待填）');
    expect(xml).toContain('问题2个，整改措施2条');
  });
});
