import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameSet, safeName } from '../../main/engine/file-name/index.ts';

describe('a safe name', () => {
  it.each([
    ['会议记录.docx', '会议记录.docx'],
    ['a<b>c:d"e/f\\g|h?i*j.txt', 'a_b_c_d_e_f_g_h_i_j.txt'],
    ['100%.pdf', '100_.pdf'],
    ['换\n行\r\t.txt', '换_行__.txt'],
    ['con', '_con'],
    ['NUL.tar.gz', '_NUL.tar.gz'],
    ['com1 .txt', '_com1 .txt'],
    ['COM10.txt', 'COM10.txt'],
    ['末尾的点. . ', '末尾的点'],
    ['  前面的空格.txt', '前面的空格.txt'],
    ['\u202egpj.看似图片.exe', 'gpj.看似图片.exe'],
    ['零宽\u200b\ufeff字符.txt', '零宽字符.txt'],
    ['家庭👨‍👩‍👧.jpg', '家庭👨‍👩‍👧.jpg'],
    ['e\u0301.txt', '\u00e9.txt'],
    ['.gitignore', '.gitignore'],
    ['...', '未命名'],
    ['', '未命名'],
  ])('of %j is %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('is shortened between characters and keeps its extension', () => {
    const safe = safeName(`${'👨‍👩‍👧'.repeat(40)}.docx`);
    expect(safe).toMatch(/^(👨‍👩‍👧)+\.docx$/u);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
    expect(safeName(`${'长'.repeat(300)}.docx`)).toBe(`${'长'.repeat(65)}.docx`);
    expect(safeName(`${'long'.repeat(60)}.docx`)).toBe(`${'long'.repeat(23)}lon.docx`);
  });

  it('is safe whatever the name was, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeName(name);
        expect(safe).not.toMatch(/[<>:"/\\|?*%\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|[. ]$|^ /u);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d) *(\.|$)/i);
        expect(safe).not.toBe('');
        expect(safe.isWellFormed()).toBe(true);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
        expect(safe.length).toBeLessThanOrEqual(100);
        expect(safeName(safe)).toBe(safe);
      }),
      { numRuns: 500 },
    );
  });
});

describe('names in one folder', () => {
  it('differ by more than case and normalisation', () => {
    const names = new NameSet();
    const taken = ['报告.docx', '报告.docx', '报告 (2).docx', 'a.TXT', 'A.txt', 'straße', 'STRASSE'].map(
      (name) => names.take(name),
    );
    expect(taken).toEqual([
      '报告.docx',
      '报告 (2).docx',
      '报告 (2) (2).docx',
      'a.TXT',
      'A (2).txt',
      'straße',
      'STRASSE (2)',
    ]);
  });

  it('stay short enough when they are numbered', () => {
    const names = new NameSet();
    const long = safeName(`${'长'.repeat(300)}.docx`);
    const taken = Array.from({ length: 12 }, () => names.take(long));
    expect(new Set(taken).size).toBe(12);
    for (const name of taken) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(name).toMatch(/\.docx$/);
    }
  });
});
