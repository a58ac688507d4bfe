import { describe, expect, test } from 'vitest';
import { issue, type NoticeFields, noticeData, paperBytes, paragraphs } from './papers.ts';

async function textOf(changes: Partial<NoticeFields> = {}): Promise<string[]> {
  return paragraphs(await paperBytes('public-notice', noticeData(changes)));
}

const TOTALS = { issues: 3, completed: 2, basicallyCompleted: 1, notCompleted: 0, ongoing: 0, unknown: 0 };

describe('the order of the notice', () => {
  test('title, lead, chapters with the issues in the second, closing, signature', async () => {
    expect(await textOf()).toEqual([
      '中共柳桥镇委员会\n关于县委第二巡察组反馈意见整改情况的通报',
      '',
      '2023年3月6日至5月12日，县委第二巡察组对柳桥镇党委开展了常规巡察，2023年6月20日反馈了巡察意见。现将整改情况予以公布。',
      '一、扛起整改责任',
      '（一）迅速行动。镇党委在反馈会次日召开会议，逐项认领。',
      '二、反馈问题整改情况',
      '县委第二巡察组反馈的3个问题，已完成2个、基本完成1个。',
      '（一）关于落实惠民政策方面',
      '1.为民服务意识不强。',
      '（1）针对县委第二巡察组指出的“第1个窗口排队时间过长，群众反映强烈”问题。（已完成）',
      '整改措施及成效：一是增设窗口2个。二是公布办事流程，接受监督。',
      '（2）针对县委第二巡察组指出的“第2个窗口排队时间过长，群众反映强烈”问题。（基本完成）',
      '整改措施及成效：一是制定《柳桥镇便民服务办法》。',
      '（3）针对县委第二巡察组指出的“第3个窗口排队时间过长，群众反映强烈”问题。（已完成）',
      '整改措施及成效：一是延长开放时间。二是安排专人引导。',
      '三、下一步打算',
      '镇党委将继续抓好后续整改。',
      '欢迎监督。征求意见时间：2023年12月5日至2024年1月5日。联系电话：0999-5550142（8:30-17:30）；通讯地址：柳桥镇渡口路1号；邮政编码：099888；电子邮箱：liuqiao@example.com。',
      '',
      '中共柳桥镇委员会',
      '2023年12月5日',
    ]);
  });

  test.each([
    ['一、加强组织领导', '二、问题整改落实情况', '三、持续巩固深化整改成果'],
    ['一、动真碰硬', '二、对标反馈意见，推动整改落实', '三、常抓不懈'],
    ['一、强化政治担当', '二、整改工作成效', '三、下步工作安排'],
  ])('the issues stand in the chapter that speaks of them: %s %s %s', async (...titles) => {
    const chapters = titles.map((title, index) => ({
      number: index + 1,
      title: title.slice(2),
      body: index === 1 ? '' : '有关工作正在开展。',
    }));
    const lines = await textOf({ chapters });
    const first = lines.findIndex((line) => line.startsWith('（1）'));
    const heading = lines.slice(0, first).findLast((line) => /^[一二三]、/u.test(line));
    expect(heading).toBe(titles[1]);
  });

  test('chapters that are the areas themselves hold their own issues', async () => {
    const lines = await textOf({
      chapters: [
        { number: 1, title: '关于预算管理方面', body: '' },
        { number: 2, title: '关于资产管理方面', body: '' },
      ],
      sections: [
        { id: 's1', number: 1, title: '关于预算管理方面' },
        { id: 's2', number: 2, title: '关于资产管理方面' },
      ],
      categories: [],
      issues: [issue(1, { categoryId: null }), issue(2, { sectionId: 's2', categoryId: null })],
    });
    expect(
      lines.filter((line) => /^(?:[一二]、|（\d）|（[一二]）)/u.test(line)).map((line) => line.slice(0, 10)),
    ).toEqual(['一、关于预算管理方面', '（1）针对县委第二巡', '二、关于资产管理方面', '（2）针对县委第二巡']);
  });

  test('a section of which nothing is published is left out and the rest counted anew', async () => {
    const lines = await textOf({
      sections: [
        { id: 's0', number: 1, title: '关于选人用人方面' },
        { id: 's1', number: 2, title: '关于落实惠民政策方面' },
      ],
      categories: [
        { id: 'c0', sectionId: 's0', number: 1, title: '程序不规范' },
        { id: 'c1', sectionId: 's1', number: 2, title: '为民服务意识不强' },
      ],
    });
    expect(lines).toContain('（一）关于落实惠民政策方面');
    expect(lines).toContain('1.为民服务意识不强。');
    expect(lines.join()).not.toContain('选人用人');
  });
});

describe('what the case file does not know', () => {
  test('leaves its sentence out', async () => {
    const lines = await textOf({
      lead: '',
      closing: '',
      inspectionKind: null,
      inspectedFrom: null,
      inspectedTo: null,
      feedbackDate: null,
      noticeDate: null,
      commentPeriod: null,
      contact: { phone: '0999-5550142', hours: null, address: null, postcode: null, email: null },
    });
    expect(lines[2]).toBe(
      '县委第二巡察组对中共柳桥镇委员会开展了巡察。按照有关规定，现将巡察整改情况予以公布。',
    );
    expect(lines.at(-1)).toBe('中共柳桥镇委员会');
    expect(lines.at(-3)).toMatch(/联系电话：0999-5550142。$/u);
    expect(lines.join()).not.toMatch(/null|undefined|征求意见时间|邮政编码/u);
  });

  test('no inspection body: the issue says so without a name', async () => {
    const lines = await textOf({ inspectionBody: null });
    expect(lines.find((line) => line.startsWith('（1）'))).toMatch(/^（1）针对反馈意见指出的“/u);
  });

  test('contact data that the office changed replace the old paragraph', async () => {
    const lines = await textOf({
      contact: { phone: '0999-5550999', hours: null, address: null, postcode: null, email: null },
    });
    expect(lines.join()).toContain('联系电话：0999-5550999。');
    expect(lines.join()).not.toContain('5550142');
  });
});

describe('totals in the running text', () => {
  test('stay as written while the case file agrees', async () => {
    expect(await textOf()).toContain('县委第二巡察组反馈的3个问题，已完成2个、基本完成1个。');
  });

  test('an issue of unknown completion contradicts nothing', async () => {
    const lines = await textOf({ totals: { ...TOTALS, completed: 1, unknown: 1 } });
    expect(lines).toContain('县委第二巡察组反馈的3个问题，已完成2个、基本完成1个。');
  });

  test('follow the case file when an issue is completed later', async () => {
    const lines = await textOf({ totals: { ...TOTALS, completed: 3, basicallyCompleted: 0 } });
    expect(lines).toContain('县委第二巡察组反馈的3个问题，已完成3个、基本完成0个。');
  });

  test('follow the case file everywhere when an issue is added', async () => {
    const lines = await textOf({
      chapters: [
        { number: 1, title: '扛起责任', body: '(一)细化任务。对照3个问题,列出清单,投入30万元,走访3个村。' },
        { number: 2, title: '反馈问题整改情况', body: '反馈的三个问题,目前2个已完成,1个基本完成。' },
      ],
      totals: { ...TOTALS, issues: 4, completed: 3 },
    });
    expect(lines).toContain('（一）细化任务。对照4个问题，列出清单，投入30万元，走访3个村。');
    expect(lines).toContain('反馈的4个问题，目前3个已完成，1个基本完成。');
  });

  test('the rate of completion follows, other rates do not', async () => {
    const body = '反馈的3个问题,已完成2个、基本完成1个,整改完成率66.7%,群众满意率66.7%,任务完成率98%。';
    const chapters = [{ number: 1, title: '反馈问题整改情况', body }];
    expect(await textOf({ chapters, totals: { ...TOTALS, completed: 3, basicallyCompleted: 0 } })).toContain(
      '反馈的3个问题，已完成3个、基本完成0个，整改完成率100.0%，群众满意率66.7%，任务完成率98%。',
    );
  });

  test('that are out of date but cannot be found stop the paper', async () => {
    const chapters = [{ number: 1, title: '反馈问题整改情况', body: '过半问题已经办结。' }];
    await expect(async () =>
      paperBytes('public-notice', noticeData({ chapters, totals: { ...TOTALS, completed: 3 } })),
    ).rejects.toMatchObject({
      code: 'totals-outdated',
      message: expect.stringContaining('已完成是2，卷宗现为3'),
    });
  });

  test('are composed where the office has written nothing, over all issues, withheld ones too', async () => {
    const lines = await textOf({
      chapters: [{ number: 1, title: '反馈问题整改情况', body: '' }],
      stated: { issues: null, completed: null, basicallyCompleted: null, notCompleted: null },
      totals: { ...TOTALS, issues: 5, notCompleted: 2 },
    });
    expect(lines).toContain(
      '县委第二巡察组反馈的5个问题，目前已完成2个、基本完成1个、未完成2个。现按照以公开为原则、以不公开为例外的要求，对整改情况予以公开。',
    );
  });
});
