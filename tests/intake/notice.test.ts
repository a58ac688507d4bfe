import { describe, expect, test } from 'vitest';
import { parseNotice } from '../../main/engine/intake/index.ts';
import { noticeWith, SAMPLE } from './sample.ts';

describe('a notice in the common form', () => {
  const { notice, body } = parseNotice(SAMPLE);

  test('says who was inspected, by whom, how and when', () => {
    expect(notice).toMatchObject({
      title: '中共枫桥县林业局党组关于巡察整改进展情况的通报',
      inspectedUnit: '中共枫桥县林业局党组',
      inspectionBody: '县委第二巡察组',
      inspectionKind: '常规巡察',
      inspectedFrom: '2021-11-08',
      inspectedTo: '2022-01-14',
      feedbackDate: '2022-03-02',
      noticeDate: '2022-05-30',
    });
  });

  test('gives the totals as stated, and names what was withheld', () => {
    expect(notice.stated).toEqual({
      issues: 6,
      completed: 3,
      basicallyCompleted: 2,
      notCompleted: 1,
      measures: 20,
    });
    const withheld = notice.warnings.find((each) => each.code === 'withheld');
    expect(withheld?.message).toContain('6个问题，列出4个，未公开2个');
    expect(withheld?.message).toContain('已完成1个');
    expect(withheld?.message).toContain('基本完成1个');
    expect(withheld?.message).not.toContain('未完成1个');
  });

  test('finds chapters, sections and categories, and no issue in the leadership chapter', () => {
    expect(notice.chapters).toEqual([
      { number: 1, title: '提高站位，把整改当作政治任务' },
      { number: 2, title: '反馈问题整改落实情况' },
      { number: 3, title: '下一步打算' },
    ]);
    expect(notice.sections).toEqual([
      { number: 1, title: '关于履行职能责任方面' },
      { number: 2, title: '关于基层党组织建设方面' },
    ]);
    expect(notice.categories).toEqual([
      { number: 1, section: 1, title: '森林防火责任压得不实' },
      { number: 2, section: 2, title: '组织生活不严格' },
    ]);
    expect(notice.issues.map((issue) => [issue.number, issue.section, issue.category])).toEqual([
      [1, 1, 1],
      [2, 1, 1],
      [3, 2, 2],
      [4, 2, 2],
    ]);
  });

  test('gives statements without wrapper, completions, measures one by one and the titles in them', () => {
    expect(notice.issues.map((issue) => issue.statement)).toEqual([
      '护林员网格化管理有空档，‘山有人管’没有落地',
      '采伐许可把关不严。《采伐设计》流于形式',
      '存在代写学习笔记问题',
      '党费收缴不及时',
    ]);
    expect(notice.issues.map((issue) => issue.completion)).toEqual([
      'completed',
      'basicallyCompleted',
      'completed',
      'notCompleted',
    ]);
    expect(notice.issues.map((issue) => issue.measures.length)).toEqual([3, 3, 2, 1]);
    expect(notice.issues[0]?.measures[1]).toBe('二是开展检查，一是查到岗，二是查记录。');
    expect(notice.issues[0]?.documentTitles).toEqual(['枫桥县护林员管理办法', '防火值班制度']);
  });

  test('keeps contact block and comment period', () => {
    expect(notice.contact).toEqual({
      phone: '0999-5550101',
      hours: '工作日8:30—17:30',
      address: '枫桥县青松路5号县林业局',
      postcode: '599000',
      email: 'fqlyj@example.com',
    });
    expect(notice.commentPeriod).toEqual({ from: '2022-05-30', to: '2022-06-30' });
  });

  test('keeps the running text by chapter, and lists what the web site printed around it', () => {
    expect(body.lead).toHaveLength(1);
    expect(body.chapters.map((paragraphs) => paragraphs.length)).toEqual([4, 1, 1]);
    expect(body.chapters[1]?.[0]).toMatch(/^县委第二巡察组反馈的6个问题/);
    expect(body.closing).toHaveLength(1);
    expect(notice.unplaced).toEqual([
      { line: 1, text: '来源：县纪委监委 发布时间：2022-06-02 10:20 阅读量：318' },
      { line: 29, text: '分享到：' },
    ]);
  });
});

describe('what the text does not say is null', () => {
  test('a notice without title, signature, contact, totals or status words', () => {
    const { notice } = parseNotice(
      '县委巡察组向我局反馈了巡察意见，现将整改情况公布如下。\n1.关于“学习不深入”的问题\n制定学习计划。\n',
    );
    expect(notice).toMatchObject({
      title: null,
      inspectedUnit: null,
      inspectionBody: '县委巡察组',
      inspectionKind: null,
      inspectedFrom: null,
      inspectedTo: null,
      feedbackDate: null,
      noticeDate: null,
      stated: {
        issues: null,
        completed: null,
        basicallyCompleted: null,
        notCompleted: null,
        measures: null,
      },
      chapters: [],
      sections: [],
      categories: [],
      contact: null,
      commentPeriod: null,
    });
    expect(notice.issues).toEqual([
      {
        number: 1,
        section: null,
        category: null,
        statement: '学习不深入',
        completion: null,
        measures: ['制定学习计划。'],
        documentTitles: [],
      },
    ]);
  });

  test('我校 is nobody; the name stands in the title', () => {
    const { notice } = parseNotice(
      noticeWith('1.针对“教研活动少”问题。（已完成）\n每周一次。', {
        opening: '中共松岭师范学校委员会关于巡察整改情况的通报\n市委第一巡察组对我校进行了巡察。\n',
      }),
    );
    expect(notice.inspectedUnit).toBe('中共松岭师范学校委员会');
  });

  test('an office that signs for others is not the inspected unit', () => {
    const { notice } = parseNotice(
      noticeWith('1.针对“教研活动少”问题。（已完成）\n每周一次。', {
        opening: '市委第一巡察组对我校进行了巡察，现将整改情况通报如下。\n',
        tail: '巡察整改工作领导小组办公室\n2022年3月1日',
      }),
    );
    expect(notice.inspectedUnit).toBeNull();
    expect(notice.noticeDate).toBe('2022-03-01');
  });
});

describe('inspection bodies and kinds', () => {
  test.each([
    ['市委第五巡察组于2021年3月对我局开展机动巡察', '市委第五巡察组', '机动巡察'],
    ['区委巡察一组对我局党组进行了巡察', '区委巡察一组', null],
    ['由省委第三巡视组开展常规巡视', '省委第三巡视组', '常规巡视'],
    ['县委第二交叉巡察组对我镇进行了政治巡察', '县委第二交叉巡察组', '政治巡察'],
    ['集团党委第一巡察组对公司开展巡察“回头看”', '集团党委第一巡察组', '巡察“回头看”'],
    ['校党委巡察组深化政治巡察，对学院进行了巡察', '校党委巡察组', null],
  ])('%s', (sentence, inspectionBody, inspectionKind) => {
    const { notice } = parseNotice(
      noticeWith('1.关于“制度不全”的问题（已完成）\n补齐制度。', {
        opening: `${sentence}，现将整改情况通报如下。\n`,
      }),
    );
    expect(notice).toMatchObject({ inspectionBody, inspectionKind });
  });
});
