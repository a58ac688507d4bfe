import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../shared/document.ts';
import { type Desk, deskWith, textOf } from './desk.ts';

type Typed = Record<string, FieldValue>;

/** A letter's own example bears neither 密级 nor 公开属性. */
const LETTER = 'rectification-notice';

describe('values of the envelope that no paper can bear', () => {
  const refused: readonly [what: string, values: Typed, key: string, words: readonly string[]][] = [
    ['a 份号 with a letter', { serial: '12a', classification: '机密' }, 'serial', ['份号', '6位数字']],
    ['a 份号 of seven digits', { serial: '1234567', classification: '机密' }, 'serial', ['6位数字']],
    ['a 密级 that is none', { classification: '很密' }, 'classification', ['密级和保密期限', '机密★1年']],
    ['an asterisk for the star', { classification: '机密*1年' }, 'classification', ['机密★1年']],
    ['no star', { classification: '机密1年' }, 'classification', ['机密★1年']],
    ['a period in Chinese numerals', { classification: '机密★一年' }, 'classification', ['机密★1年']],
    ['no copies at all', { copyCount: 0 }, 'copyCount', ['份数', '不小于1的整数']],
    ['copies below nothing', { copyCount: -3 }, 'copyCount', ['不小于1的整数', '-3']],
    ['a month for a day', { date: '2026-03' }, 'date', ['成文日期', '2021-03-18，']],
    ['a month of printing', { printedOn: '2026-03' }, 'printedOn', ['印发日期', '2021-03-18，']],
    [
      'printing before it was written',
      { date: '2026-03-02', printedOn: '2026-03-01' },
      'printedOn',
      ['印发日期', '2026-03-01', '成文日期', '2026-03-02'],
    ],
    [
      'a secret for everybody',
      { classification: '秘密★1年', publicity: '主动公开' },
      'publicity',
      ['公开属性', '密级和保密期限'],
    ],
    ['a stamp of nobody', { seal: '签名章', signers: [], signerTitle: '主任' }, 'signers', ['签发人']],
    ['a stamp without a post', { seal: '签名章', signers: ['林晓棠'] }, 'signerTitle', ['签发人职务']],
  ];

  test.each(refused)('%s', async (_what, values, key, words) => {
    const desk = await deskWith({ issues: 1 });
    const request = desk.request(LETTER, values);
    const { faults } = await desk.engine.document.form(request);
    expect(faults.map((fault) => fault.key)).toEqual([key]);
    for (const word of words) expect(faults[0]?.message).toContain(word);
    expect(faults[0]?.message).not.toContain('2021-03 ');
    await expect(desk.engine.document.generate(request)).rejects.toThrow(words[0]);
    expect(await desk.engine.document.summaries({})).toEqual([]);
  });

  test('are all named at once', async () => {
    const desk = await deskWith({ issues: 1 });
    const made = desk.engine.document.generate(desk.request(LETTER, { serial: '1', copyCount: 0 }));
    await expect(made).rejects.toThrow(/“份号”.*“份数”/u);
  });

  test.each(['绝密', '机密★1年', '机密★6个月', '秘密★30天', '绝密★长期', '秘密★2027年1月5日'])(
    '%s is a 密级',
    async (classification) => {
      const desk = await deskWith({ issues: 1 });
      expect(await textOf(desk, LETTER, { classification })).toContain(classification);
    },
  );

  test('a 份号 on a paper without 密级 is objected to, and the paper is made', async () => {
    const desk = await deskWith({ issues: 1 });
    const { advice, faults } = await desk.engine.document.form(desk.request(LETTER, { serial: '000001' }));
    expect(faults).toEqual([]);
    expect(advice).toEqual([expect.stringContaining('份号')]);
    const secret = desk.request(LETTER, { serial: '000001', classification: '秘密★1年' });
    expect((await desk.engine.document.form(secret)).advice).toEqual([]);
  });
});

describe('days of a kind of paper', () => {
  const wrong: readonly [kind: string, values: Typed, key: string][] = [
    ['progress-report', { asOf: '2026-03-05', date: '2026-03-01' }, 'asOf'],
    ['four-lists', { asOf: '2026-03-05', date: '2026-03-01' }, 'asOf'],
    ['brief', { from: '2026-02-01', to: '2026-03-05', date: '2026-03-01' }, 'to'],
    ['meeting-minutes', { time: '2026年3月5日下午3时', date: '2026-03-04' }, 'date'],
    ['interview-minutes', { time: '2026-03-05 9:30', date: '2026-03-04' }, 'date'],
  ];

  test.each(wrong)('%s: %o is in the wrong order', async (kind, values, key) => {
    const desk = await deskWith({ issues: 1 });
    const request = desk.request(kind, { printedOn: null, ...values });
    const { faults } = await desk.engine.document.form(request);
    expect(faults).toEqual([{ key, message: expect.stringMatching(/不能[早晚]于/u) }]);
    await expect(desk.engine.document.generate(request)).rejects.toThrow('2026-03-05');
    const same = desk.request(kind, { printedOn: null, ...values, date: '2026-03-05' });
    expect((await desk.engine.document.form(same)).faults).toEqual([]);
  });
});

test.each([{ classification: '秘密★1年', publicity: null }, { publicity: '不予公开' }])(
  'what is told to the public is no secret: %o',
  async (values) => {
    const desk = await deskWith({ issues: 1 });
    const request = desk.request('public-notice', values);
    await expect(desk.engine.document.generate(request)).rejects.toThrow('向社会公开');
    expect(await desk.engine.document.summaries({})).toEqual([]);
  },
);

describe('附注 bears 公开属性, what was typed and whom to ask, each once', () => {
  const contact = '林晓棠，0999-5550126';
  test.each<[values: Typed, note: string]>([
    [{ publicity: '主动公开', note: null, contact: null }, '（此件公开发布）'],
    [{ publicity: '依申请公开', note: '此件发至乡镇', contact: null }, '（依申请公开；此件发至乡镇）'],
    [
      { publicity: '不予公开', note: '此件发至乡镇', contact },
      `（不予公开；此件发至乡镇；联系人：${contact}）`,
    ],
    [{ publicity: '主动公开', note: '此件公开发布。', contact }, `（此件公开发布；联系人：${contact}）`],
    [{ publicity: null, note: `（联系人：${contact}）`, contact }, `（联系人：${contact}）`],
  ])('%o', async (values, note) => {
    const desk = await deskWith({ issues: 1 });
    expect((await textOf(desk, LETTER, values)).split('\n')).toContain(note);
  });
});

describe('what is typed is taken in clean', () => {
  const lines = async (desk: Desk, values: Typed): Promise<string[]> =>
    (await textOf(desk, LETTER, { problems: null, ...values })).split('\n');

  test.each<[values: Typed, line: string]>([
    [{ recipients: '各镇党委：：' }, '各镇党委：'],
    [{ recipients: '各镇党委\n各街道党工委：\n' }, '各镇党委，各街道党工委：'],
    [{ recipients: '各镇党委、\n各街道党工委' }, '各镇党委，各街道党工委：'],
    [{ copies: '县委办公室。。' }, '抄送：县委办公室。'],
    [{ attachments: ['《整改台账》。', '', ' '] }, '附件：1.《整改台账》'],
    [{ issuers: ['', '县委\n巡察办\u0007'] }, '县委巡察办'],
    [{ contact: '林晓棠\t0999-5550126\u200b' }, '（联系人：林晓棠0999-5550126）'],
    [{ findings: '甲\u0001乙\ufffe丙\ud800。' }, '甲乙丙。'],
  ])('%o', async (values, line) => {
    const desk = await deskWith({ issues: 1 });
    expect(await lines(desk, values)).toContain(line);
  });

  test('a line of 100,000 characters', async () => {
    const { db, caseFileId, kind } = await deskWith({ issues: 1 });
    const { collect, fill } = kind(LETTER);
    const names = `${'：'.repeat(50_000)}镇${'。'.repeat(50_000)}`;
    const filled = fill(collect(db, { caseFileId, issueId: null }), { copies: names });
    expect(filled).toMatchObject({ copies: names.slice(0, 50_001) });
  });
});

test('under a 签名章 the post of the first signer stands in place of the organs', async () => {
  const desk = await deskWith({ issues: 1 });
  const text = await textOf(desk, 'internal-notice', {
    seal: '签名章',
    signers: ['林晓棠', '高远'],
    signerTitle: '领导小组组长',
    issuers: ['松岭县整改办'],
    date: '2026-03-02',
    printedOn: null,
  });
  const lines = text.split('\n');
  expect(lines).toContain('领导小组组长');
  // The name of the organ is in the red head, and not below the text.
  expect(lines).not.toContain('松岭县整改办');
});

describe('a field that the paper does not have', () => {
  test.each([
    ['asof', '统计截止（asOf）'],
    ['recipient', '主送（recipients）'],
    ['成文日期', '成文日期（date）'],
    ['印章图片', '标题（title）'],
  ])('%s is answered with the nearest, or with those of its own', async (typed, told) => {
    const desk = await deskWith({ issues: 1 });
    const made = desk.engine.document.generate(desk.request('progress-report', { [typed]: '一' }));
    const message = await made.then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message).toContain(`“${typed}”`);
    expect(message).toContain(told);
    expect(message).not.toContain('linePitch');
  });
});

test('a kind tells when a field is required that is not always', async () => {
  const desk = await deskWith({ issues: 1 });
  const kinds = await desk.engine.document.kinds();
  const hint = (kind: string, field: string): string | undefined =>
    kinds.find(({ key }) => key === kind)?.fields.find(({ key }) => key === field)?.hint;
  expect(hint('brief', 'topic')).toContain('专报');
  expect(hint('immediate-notice', 'problems')).toContain('没有选定问题');
  expect(hint('progress-report', 'signerTitle')).toContain('签名章');
});
