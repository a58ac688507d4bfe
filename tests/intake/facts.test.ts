import { describe, expect, test } from 'vitest';
import { parseNotice } from '../../main/engine/intake/index.ts';
import { noticeWith } from './sample.ts';

const RESULTS = '1.关于“账目不清”的问题（已完成）\n清理账目。';
const reading = (sentence: string, tail = '') =>
  parseNotice(noticeWith(RESULTS, { opening: `${sentence}现将整改情况通报如下。\n`, tail })).notice;

describe('dates of inspection and feedback', () => {
  test.each([
    [
      '2020年10月22日至12月15日，县委第一巡察组对县档案馆开展巡察，3月18日反馈意见。',
      '2020-10-22',
      '2020-12-15',
      '2021-03-18',
    ],
    [
      '2020年3月1日至25日，县委第一巡察组对县档案馆开展巡察，4月8日反馈意见。',
      '2020-03-01',
      '2020-03-25',
      '2020-04-08',
    ],
    [
      '2020年11月2日至次年1月8日，县委第一巡察组进驻巡察，3月2日反馈意见。',
      '2020-11-02',
      '2021-01-08',
      '2021-03-02',
    ],
    [
      '二○二○年十月二十二日至十二月十五日，县委第一巡察组开展巡察，二〇二一年三月十八日反馈。',
      '2020-10-22',
      '2020-12-15',
      '2021-03-18',
    ],
    [
      '２０２０年１０月２２日—１２月１５日，县委第一巡察组开展巡察，２０２１．３．１８反馈。',
      '2020-10-22',
      '2020-12-15',
      '2021-03-18',
    ],
    [
      '2020 年 10 月 22 日 至 12 月 15 日，县委第一巡察组开展巡察，同年12月30日反馈。',
      '2020-10-22',
      '2020-12-15',
      '2020-12-30',
    ],
    ['2020年10月至12月，县委第一巡察组开展巡察，2021年3月反馈。', '2020-10', '2020-12', '2021-03'],
    [
      '2020.10.22-2020.12.15，县委第一巡察组开展巡察，2021/3/18反馈。',
      '2020-10-22',
      '2020-12-15',
      '2021-03-18',
    ],
    ['10月22日至12月15日，县委第一巡察组开展巡察，3月18日反馈。', null, null, null],
  ])('%s', (sentence, inspectedFrom, inspectedTo, feedbackDate) => {
    expect(reading(sentence)).toMatchObject({ inspectedFrom, inspectedTo, feedbackDate });
  });

  test.each(['2O21年3月18日', '2021年13月18日', '2021年1 3月18日', '202l年3月18日', '2021年2月30日'])(
    'damaged: %s is null, with a warning that names the line',
    (damaged) => {
      const notice = reading(`2020年10月22日至12月15日，县委第一巡察组开展巡察，${damaged}反馈。`);
      expect(notice.feedbackDate).toBeNull();
      expect(notice.inspectedTo).toBe('2020-12-15');
      expect(notice.warnings).toContainEqual(expect.objectContaining({ code: 'bad-date', line: 1 }));
    },
  );

  test('an end before the start is neither', () => {
    const notice = reading('2021年10月22日至2020年12月15日，县委第一巡察组开展巡察。');
    expect(notice).toMatchObject({ inspectedFrom: null, inspectedTo: null });
    expect(notice.warnings.map((each) => each.code)).toContain('date-order');
  });
});

describe('totals', () => {
  test.each([
    ['反馈的31个问题，已完成22个、基本完成7个、未完成2个。', [31, 22, 7, 2, null]],
    ['反馈3个方面12类31个问题，制定整改措施86条，已完成整改29个，基本完成2个。', [31, 29, 2, null, 86]],
    ['巡察组反馈的三十一个问题均已完成整改。', [31, 31, null, null, null]],
    ['分解为31项整改任务，已完成29项。', [null, null, null, null, null]],
    ['反馈问题10个，分解为31项整改任务，已完成29项。', [10, null, null, null, null]],
    ['制定整改措施86项，开展检查31次。', [null, null, null, null, 86]],
  ])('%s', (sentence, [issues, completed, basicallyCompleted, notCompleted, measures]) => {
    const { stated } = parseNotice(noticeWith(`${sentence}\n${RESULTS}`)).notice;
    expect(stated).toEqual({ issues, completed, basicallyCompleted, notCompleted, measures });
  });
});

describe('contact and comment period', () => {
  test('one line each, two telephones, full-width digits', () => {
    const { contact } = reading(
      '县委第一巡察组开展了巡察。',
      '联系电话：０９９９－５５５０１０１、0999-5550102\n受理时间：工作日8:30-12:00\n邮寄地址：枫桥县青松路5号\n邮编：599000\n电子邮箱：a.b@example.com\n中共枫桥县档案馆支部委员会\n2022年5月',
    );
    expect(contact).toEqual({
      phone: '0999-5550101、0999-5550102',
      hours: '工作日8:30-12:00',
      address: '枫桥县青松路5号',
      postcode: '599000',
      email: 'a.b@example.com',
    });
  });

  test.each([
    ['征求意见时间为2个月（自2021年7月23日至9月23日）', { from: '2021-07-23', to: '2021-09-23' }],
    ['公示期：2021年12月20日—1月20日', { from: '2021-12-20', to: '2022-01-20' }],
    ['公示期为自公布之日起15个工作日', null],
    ['请于2021年9月23日前反映', { from: null, to: '2021-09-23' }],
  ])('%s', (sentence, period) => {
    const notice = reading('县委第一巡察组开展了巡察。', `欢迎监督。${sentence}。联系电话：0999-5550101。`);
    expect(notice.commentPeriod).toEqual(period);
  });
});
