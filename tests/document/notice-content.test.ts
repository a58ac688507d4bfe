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

  /** The chapter that issue 1 stands in, of four that say the same. */
  async function chapterOfIssues(...holding: number[]): Promise<string | undefined> {
    const chapters = [1, 2, 3, 4].map((number) => ({
      number,
      title: `整改情况${number}`,
      body: '有关工作正在开展。',
      holdsIssues: holding.includes(number),
    }));
    const lines = await textOf({
      chapters,
      stated: { issues: null, completed: null, basicallyCompleted: null, notCompleted: null },
    });
    const first = lines.findIndex((line) => line.startsWith('（1）'));
    return lines.slice(0, first).findLast((line) => /^[一二三四]、/u.test(line));
  }

  test('the issues stand in the chapter that held them in the source', async () => {
    expect(await chapterOfIssues(1)).toBe('一、整改情况1');
    expect(await chapterOfIssues(3)).toBe('三、整改情况3');
    expect(await chapterOfIssues(3, 4)).toBe('三、整改情况3');
  });

  test('where no chapter held any, they stand in the second', async () => {
    expect(await chapterOfIssues()).toBe('二、整改情况2');
  });

  test('an outcome has a paragraph of its own behind the measures', async () => {
    const lines = await textOf({
      issues: [issue(1, { outcome: '平均等候时间缩短一半,\n群众满意' }), issue(2, { outcome: null })],
    });
    const at = lines.findIndex((line) => line.startsWith('（1）'));
    expect(lines.slice(at + 1, at + 3)).toEqual([
      '整改措施：一是延长开放时间。二是安排专人引导。',
      '整改成效：平均等候时间缩短一半，群众满意。',
    ]);
    expect(lines[at + 4]).toBe('整改措施及成效：一是延长开放时间。二是安排专人引导。');
  });

  test('chapters that are the areas themselves hold their own issues', async () => {
    const lines = await textOf({
      chapters: [
        { number: 1, title: '关于预算管理方面', body: '', holdsIssues: true },
        { number: 2, title: '关于资产管理方面', body: '', holdsIssues: true },
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

describe('the measures of an issue', () => {
  test('keep their numbers before a date', async () => {
    const measures = ['1.3月完成轮岗8人。', '2.2024年9月以来选派干部3人。'];
    expect(await textOf({ issues: [issue(1, { measures })] })).toContain(
      '整改措施及成效：1.3月完成轮岗8人。2.2024年9月以来选派干部3人。',
    );
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
      date: null,
      commentPeriod: null,
      contactDetails: { phone: '0999-5550142', hours: null, address: null, postcode: null, email: null },
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
});

describe('contact data and the period for comments', () => {
  const CONTACT = {
    phone: '0999-5550142',
    hours: '8:30-17:30',
    address: '柳桥镇渡口路1号',
    postcode: '099888',
    email: 'liuqiao@example.com',
  };
  const CLOSING =
    '欢迎监督。征求意见时间:2023年12月5日至2024年1月5日。联系电话:0999-5550142(8:30-17:30);通讯地址:柳桥镇渡口路1号;邮政编码:099888;电子邮箱:liuqiao@example.com。';
  const HOTLINE = '对拒不整改、弄虚作假的,可以通过电话、来信等方式向镇纪委举报,镇纪委对举报人信息严格保密。';

  /** The closing paragraphs, between the last chapter and the signature. */
  async function closingOf(changes: Partial<NoticeFields>): Promise<string[]> {
    const lines = await textOf(changes);
    return lines.slice(lines.indexOf('镇党委将继续抓好后续整改。') + 1, -3);
  }

  test('a new phone number takes the place of the old one; every other word stays', async () => {
    const contactDetails = { ...CONTACT, phone: '0999-5550999' };
    expect(await closingOf({ contactDetails, closing: `${CLOSING}\n${HOTLINE}` })).toEqual([
      '欢迎监督。征求意见时间：2023年12月5日至2024年1月5日。联系电话：0999-5550999（8:30-17:30）；通讯地址：柳桥镇渡口路1号；邮政编码：099888；电子邮箱：liuqiao@example.com。',
      '对拒不整改、弄虚作假的，可以通过电话、来信等方式向镇纪委举报，镇纪委对举报人信息严格保密。',
    ]);
  });

  test('a number that is given twice changes in both places', async () => {
    const closing = `${CLOSING}\n来信来访请先致电0999-5550142预约,传真0999-55501420。`;
    const lines = await closingOf({ contactDetails: { ...CONTACT, phone: '0999-5550999' }, closing });
    expect(lines[1]).toBe('来信来访请先致电0999-5550999预约，传真0999-55501420。');
  });

  test('everything changed at once', async () => {
    expect(
      await closingOf({
        contactDetails: {
          phone: '0999-5550999',
          hours: '9:00-12:00',
          address: '柳桥镇新桥街8号',
          postcode: '099889',
          email: 'office@example.com',
        },
        commentPeriod: { from: '2024-03-01', to: '2024-04-01' },
      }),
    ).toEqual([
      '欢迎监督。征求意见时间：2024年3月1日至2024年4月1日。联系电话：0999-5550999（9:00-12:00）；通讯地址：柳桥镇新桥街8号；邮政编码：099889；电子邮箱：office@example.com。',
    ]);
  });

  test('an end that is written without its year gets one where it needs it', async () => {
    const closing = CLOSING.replace('至2024年1月5日', '至12月25日');
    expect(
      (await closingOf({ closing, commentPeriod: { from: '2023-12-05', to: '2023-12-28' } }))[0],
    ).toContain('征求意见时间：2023年12月5日至12月28日。');
    expect(
      (await closingOf({ closing, commentPeriod: { from: '2023-12-05', to: '2024-01-08' } }))[0],
    ).toContain('征求意见时间：2023年12月5日至2024年1月8日。');
  });

  test('an address that the old one begins with is another address', async () => {
    const closing = CLOSING.replace('渡口路1号', '渡口路1号院3楼');
    expect((await closingOf({ closing }))[0]).toContain('通讯地址：柳桥镇渡口路1号；');
  });

  test('what the text does not speak of is said in a sentence at the end', async () => {
    const closing = '欢迎监督。联系电话:0999-5550142(8:30-17:30);通讯地址:柳桥镇渡口路1号。';
    expect(await closingOf({ closing, commentPeriod: null })).toEqual([
      '欢迎监督。联系电话：0999-5550142（8:30-17:30）；通讯地址：柳桥镇渡口路1号。',
      '邮政编码：099888；电子邮箱：liuqiao@example.com。',
    ]);
  });

  test('an old value that cannot be found stops the paper', async () => {
    const closing = '欢迎监督。联系电话见镇政府门户网站。';
    await expect(async () =>
      paperBytes('public-notice', noticeData({ closing, commentPeriod: null })),
    ).rejects.toMatchObject({
      code: 'contact-outdated',
      message: expect.stringContaining('联系电话现为0999-5550142'),
    });
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
        {
          number: 1,
          title: '扛起责任',
          body: '(一)细化任务。对照3个问题,列出清单,投入30万元,走访3个村。',
          holdsIssues: false,
        },
        {
          number: 2,
          title: '反馈问题整改情况',
          body: '反馈的三个问题,目前2个已完成,1个基本完成。',
          holdsIssues: true,
        },
      ],
      totals: { ...TOTALS, issues: 4, completed: 3 },
    });
    expect(lines).toContain('（一）细化任务。对照4个问题，列出清单，投入30万元，走访3个村。');
    expect(lines).toContain('反馈的4个问题，目前3个已完成，1个基本完成。');
  });

  test('the rate of completion follows, other rates do not', async () => {
    const body = '反馈的3个问题,已完成2个、基本完成1个,整改完成率66.7%,群众满意率66.7%,任务完成率98%。';
    const chapters = [{ number: 1, title: '反馈问题整改情况', body, holdsIssues: true }];
    expect(await textOf({ chapters, totals: { ...TOTALS, completed: 3, basicallyCompleted: 0 } })).toContain(
      '反馈的3个问题，已完成3个、基本完成0个，整改完成率100.0%，群众满意率66.7%，任务完成率98%。',
    );
  });

  test('that are out of date but cannot be found stop the paper', async () => {
    const chapters = [
      { number: 1, title: '反馈问题整改情况', body: '过半问题已经办结。', holdsIssues: true },
    ];
    await expect(async () =>
      paperBytes('public-notice', noticeData({ chapters, totals: { ...TOTALS, completed: 3 } })),
    ).rejects.toMatchObject({
      code: 'totals-outdated',
      message: expect.stringContaining('已完成是2，卷宗现为3'),
    });
  });

  test('are composed where the office has written nothing, over all issues, withheld ones too', async () => {
    const lines = await textOf({
      chapters: [{ number: 1, title: '反馈问题整改情况', body: '', holdsIssues: true }],
      stated: { issues: null, completed: null, basicallyCompleted: null, notCompleted: null },
      totals: { ...TOTALS, issues: 5, notCompleted: 2 },
    });
    expect(lines).toContain(
      '县委第二巡察组反馈的5个问题，目前已完成2个、基本完成1个、未完成2个。现按照以公开为原则、以不公开为例外的要求，对整改情况予以公开。',
    );
  });
});
