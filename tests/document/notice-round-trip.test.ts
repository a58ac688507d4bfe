import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importNotice, readCaseFile } from '../../main/engine/casefile/index.ts';
import { generateDocument } from '../../main/engine/document/index.ts';
import { normalisePunctuation } from '../../main/engine/gongwen/index.ts';
import { parseNotice, readSource } from '../../main/engine/intake/index.ts';
import type { Notice } from '../../shared/notice.ts';
import {
  type IssueFields,
  issue,
  libraryWith,
  type NoticeFields,
  noticeData,
  paperBytes,
  paperFile,
  paragraphs,
} from './papers.ts';

const WITH_OUTCOMES = `中共柳桥镇委员会关于县委第二巡察组反馈意见整改情况的通报
2023年3月6日至5月12日，县委第二巡察组对柳桥镇党委开展了常规巡察，2023年6月20日反馈了巡察意见。现将整改情况予以公布。
一、反馈问题整改情况
（一）关于落实惠民政策方面
1.为民服务意识不强。
（1）针对县委第二巡察组指出的“窗口排队时间过长”问题。（已完成）
整改措施：一是增设服务窗口2个。二是实行午间值班。
整改成效：平均等候时间由40分钟缩短到10分钟，群众满意。
（2）针对县委第二巡察组指出的“群众来电无人接听”问题。（基本完成）
整改措施及成效：一是开通预约电话。二是每周通报办理时长。
（3）针对县委第二巡察组指出的“收费项目不公开”问题。（已完成）
整改措施：清理收费项目6个。
整改成效：一是收费全部公开。二是退还多收费用3.2万元。
二、下一步打算
镇党委将继续抓好后续整改。
中共柳桥镇委员会
2023年12月5日
`;

async function reread(data: NoticeFields): Promise<Notice> {
  return parseNotice(paragraphs(await paperBytes('public-notice', data)).join('\n')).notice;
}

/** As two readers would agree: widths and levels of marks, white space, and the mark at the end do not count. */
function plain(text: string): string {
  return normalisePunctuation(text)
    .replace(/\s/gu, '')
    .replace(/[“”‘’"']/gu, '"')
    .replace(/[。；，]+$/u, '');
}

/** Every issue without a section or category, as a reader would find it. */
async function expectSameIssues(issues: IssueFields[], changes: Partial<NoticeFields> = {}): Promise<void> {
  const found = await reread(noticeData({ issues, ...changes }));
  expect(found.issues.map(({ number }) => number)).toEqual(issues.map(({ number }) => number));
  expect(found.issues.map(({ completion }) => completion)).toEqual(
    issues.map(({ completion }) => completion),
  );
  expect(found.issues.map(({ statement }) => plain(statement))).toEqual(
    issues.map(({ statement }) => plain(statement)),
  );
  expect(found.issues.map(({ measures }) => measures.map(plain))).toEqual(
    issues.map(({ measures }) => measures.map(plain)),
  );
}

describe('the public notice, read again by intake', () => {
  test('gives back places, numbers, completions, measures, contact and period', async () => {
    const data = noticeData();
    const { text } = await readSource(await paperFile('public-notice', data));
    const found = parseNotice(text).notice;
    await expectSameIssues(data.issues);
    expect(found.issues.map(({ section, category }) => [section, category])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(found.issues[1]?.documentTitles).toEqual(['柳桥镇便民服务办法']);
    expect(found.contact).toEqual(data.contactDetails);
    expect(found.commentPeriod).toEqual(data.commentPeriod);
    expect(found).toMatchObject({
      title: data.title,
      inspectedUnit: data.inspectedUnit,
      inspectionBody: data.inspectionBody,
      noticeDate: data.date,
    });
  });

  test.each([
    ['a full stop', '责任不清。推诿扯皮时有发生'],
    ['a title', '落实《档案法》及《松岭县档案工作办法》不到位'],
    ['quotation marks', '“三会一课”流于形式，‘双评议’走过场'],
    ['half-width marks', '学习"重形式,轻效果";联系实际不够'],
    ['several lines', '制度不健全，\n执行不到位'],
    ['its own full stop', '经费管理不严格。'],
    ['numbers and brackets', '2021年以来欠缴1,234.5元（含利息）长期未清收'],
  ])('a statement with %s', async (_, statement) => {
    await expectSameIssues([issue(1, { statement }), issue(2)]);
  });

  test.each([['completed'], ['basicallyCompleted'], ['notCompleted'], ['ongoing'], [null]])(
    'completion %s',
    async (completion) => {
      await expectSameIssues([issue(1, { completion }), issue(2, { completion })]);
    },
  );

  test.each([
    ['without 一是', ['修订考勤办法，按月公示。', '组织专题培训4期，参训210人次。', '约谈2名责任人。']],
    ['without closing marks', ['修订考勤办法，按月公示考勤结果', '组织专题培训4期，参训210人次']],
    ['parted by semicolons', ['修订考勤办法；', '组织专题培训；', '约谈责任人。']],
    ['with 首先 and 其次 as ordinals', ['第一，修订考勤办法。', '第二，组织专题培训。']],
    ['circled', ['①修订考勤办法。', '②组织专题培训。']],
    ['in brackets', ['（1）修订考勤办法。', '（2）组织专题培训。']],
    ['with inner sentences', ['一是修订办法。已经印发；正在执行。', '二是培训。共4期。']],
    ['with inner quotes', ['一是落实“一是一、二是二”的要求。', '二是开展“回头看”。']],
    ['with line breaks', ['一是修订办法\n并已印发。', '二是组织培训，\n参训210人次。']],
    ['none at all', []],
  ])('measures %s', async (_, measures) => {
    const joined = measures.map((measure) => measure.replace(/(\p{L})\n/gu, '$1，').replaceAll('\n', ''));
    const found = await reread(noticeData({ issues: [issue(1, { measures }), issue(2)] }));
    expect(found.issues[0]?.measures.map(plain)).toEqual(joined.map(plain));
    expect(found.issues[1]?.measures).toHaveLength(2);
  });

  test('an outcome comes back as the outcome of its issue, the measures as they were', async () => {
    const { library, caseFileId } = await libraryWith(WITH_OUTCOMES);
    const [first, second, third] = readCaseFile(library.db, caseFileId).issues;
    expect(first).toMatchObject({ outcome: '平均等候时间由40分钟缩短到10分钟，群众满意。' });
    expect(second).toMatchObject({ outcome: null });
    const { path } = await generateDocument(library, '测试员', { caseFileId, kind: 'public-notice' });
    const { id } = await importNotice(library, '测试员', path);
    const { issues } = readCaseFile(library.db, id);
    library.close();
    expect(issues.map(({ outcome }) => outcome)).toEqual([first?.outcome, null, third?.outcome]);
    expect(issues.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
      ['一是增设服务窗口2个。', '二是实行午间值班。'],
      ['一是开通预约电话。', '二是每周通报办理时长。'],
      ['清理收费项目6个。'],
    ]);
    expect(third).toMatchObject({
      outcome: '一是收费全部公开。二是退还多收费用3.2万元。',
      completion: 'completed',
    });
    expect(issues[2]).toMatchObject({ completion: 'completed' });
  });

  test('one measure made of clauses stays one', async () => {
    const measures = ['修订考勤办法；组织专题培训；约谈责任人。'];
    const found = await reread(noticeData({ issues: [issue(1, { measures }), issue(2)] }));
    expect(found.issues[0]?.measures).toEqual(['一是修订考勤办法；组织专题培训；约谈责任人。']);
  });

  test('a measure that the office added to a list gets its number', async () => {
    const measures = ['一是修订考勤办法。', '二是组织培训。', '约谈2名责任人'];
    const found = await reread(noticeData({ issues: [issue(1, { measures })] }));
    expect(found.issues[0]?.measures).toEqual([
      '一是修订考勤办法。',
      '二是组织培训。',
      '三是约谈2名责任人。',
    ]);
  });

  test('no sections and no categories', async () => {
    const loose = { sectionId: null, categoryId: null };
    await expectSameIssues([issue(1, loose), issue(2, loose)], { sections: [], categories: [] });
  });

  test('sections without categories', async () => {
    const found = await reread(
      noticeData({
        sections: [
          { id: 's1', number: 1, title: '关于落实惠民政策方面' },
          { id: 's2', number: 2, title: '关于基层党组织建设方面' },
        ],
        categories: [],
        issues: [issue(1, { categoryId: null }), issue(2, { sectionId: 's2', categoryId: null })],
      }),
    );
    expect(found.issues.map(({ number, section, category }) => [number, section, category])).toEqual([
      [1, 1, null],
      [2, 2, null],
    ]);
  });

  test('a case file without any running text', async () => {
    const data = noticeData({ title: null, lead: '', chapters: [], closing: '' });
    const found = await reread(data);
    expect(found.issues).toHaveLength(3);
    expect(found).toMatchObject({
      inspectionBody: '县委第二巡察组',
      inspectedFrom: '2023-03-06',
      inspectedTo: '2023-05-12',
      feedbackDate: '2023-06-20',
      contact: data.contactDetails,
      commentPeriod: data.commentPeriod,
      unplaced: [],
    });
  });

  test('whatever statements and measures are made of', async () => {
    const words = fc.constantFrom(
      '制度执行',
      '监督检查',
      '“三重一大”',
      '《议事规则》',
      '2022年',
      '基层党建',
      '3个单位',
    );
    const statement = fc
      .tuple(words, words, fc.constantFrom('，', '、', '。', ','))
      .map(([first, second, mark]) => `${first}${mark}${second}不到位`);
    const measure = fc
      .tuple(words, fc.constantFrom('，', '；', '。', ','), words)
      .map((parts) => `完善${parts.join('')}工作`);
    const numbered = fc
      .array(measure, { maxLength: 4 })
      .map((texts) => texts.map((text, index) => `${'一二三四'[index]}是${text}。`));
    const completion = fc.constantFrom('completed', 'basicallyCompleted', 'notCompleted', 'ongoing', null);
    const one = fc.record({ statement, completion, measures: numbered });
    await fc.assert(
      // The first makes sure that it is a notice of what was done.
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), (issues) =>
        expectSameIssues([issue(1), ...issues.map((fields, index) => issue(index + 2, fields))]),
      ),
      { numRuns: 15 },
    );
  });
});
