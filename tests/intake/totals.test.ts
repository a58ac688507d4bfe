import { describe, expect, test } from 'vitest';
import { parseNotice } from '../../main/engine/intake/index.ts';
import { noticeWith } from './sample.ts';

const RESULTS = '（一）关于财务方面\n1.关于“账目不清”的问题（已完成）\n清理账目。';
type Row = [sentence: string, totals: (number | null)[]];
const totals = (lines: string) => {
  const { stated } = parseNotice(noticeWith(`${lines}\n${RESULTS}`)).notice;
  return [stated.issues, stated.completed, stated.basicallyCompleted, stated.notCompleted, stated.measures];
};

describe('totals in sentences', () => {
  test.each<Row>([
    ['反馈的31个问题，已完成22个、基本完成7个、未完成2个。', [31, 22, 7, 2, null]],
    ['反馈的31个问题中，22个已完成整改，7个基本完成，2个尚未完成。', [31, 22, 7, 2, null]],
    ['县委第三巡察组反馈问题31个，目前完成整改29个，2个正在整改。', [31, 29, null, null, null]],
    ['县委第三巡察组反馈的3个方面8类31个具体问题，已全部整改完成。', [31, 31, null, null, null]],
    ['县委第三巡察组反馈的三个方面三十一个问题均已整改到位。', [31, 31, null, null, null]],
    ['共反馈问题31项，已整改到位29项，整改完成率93.5%。', [31, 29, null, null, null]],
    ['针对反馈的31条问题，制定整改措施86条，其中已落实80条。', [31, null, null, null, 86]],
    ['巡察反馈的31个问题已完成整改29个，其余2个正在推进。', [31, 29, null, null, null]],
    ['31个问题全部完成整改，制定措施86项。', [31, 31, null, null, 86]],
    ['巡察指出4个方面31个问题。截至目前，已完成整改29个，未完成2个。', [31, 29, null, 2, null]],
    [
      '局党组认领问题31个，细化为86条整改措施。目前31个问题已完成29个、长期坚持2个。',
      [31, 29, null, null, 86],
    ],
    ['反馈问题31个，已完成29个，完成率93.5%；制定措施86条，已完成80条。', [31, 29, null, null, 86]],
    ['将反馈的31个问题分解为40项整改任务，制定86条措施，40项任务已完成38项。', [31, null, null, null, 86]],
    ['反馈问题31个（含移交问题线索2件），已办结29个。', [31, 29, null, null, null]],
    ['３１个问题，已完成２９个，基本完成２个。', [31, 29, 2, null, null]],
    ['反饋的31個問題，已完成29個，基本完成2個。', [31, 29, 2, null, null]],
    ['反馈的31个问题，已立行立改10个，已完成29个。', [31, 29, null, null, null]],
    ['反馈的31个问题已完成整改。', [31, 31, null, null, null]],
    ['反馈的31个问题整改完成率100%。', [31, 31, null, null, null]],
    ['反馈的31个问题，已整改完毕29个，取得阶段性成效并持续推进2个。', [31, 29, 2, null, null]],
    ['反馈问题31个，还有2个问题未完成整改。', [31, null, null, 2, null]],
    ['问题总数：31个；已完成：28个；基本完成：1个；未完成：2个。', [31, 28, 1, 2, null]],
    ['局党组制定措施64条，已完成60条。反馈问题31个，完成整改29个。', [31, 29, null, null, 64]],
    ['召开会议12次，修订制度9项，追缴资金3.2万元。', [null, null, null, null, null]],
    ['局主要领导带头领办重点难点问题4个。', [null, null, null, null, null]],
    ['对2019年巡察反馈的19个问题再梳理，本次反馈的5个问题已完成4个。', [5, 4, null, null, null]],
    ['反馈的31个问题，其中党的建设方面10个问题，作风方面21个问题，已完成29个。', [31, 29, null, null, null]],
  ])('%s', (sentence, expected) => {
    expect(totals(sentence)).toEqual(expected);
  });

  test('what a section says of itself does not count', () => {
    const { stated } = parseNotice(
      noticeWith(
        '反馈的31个问题，已完成29个，基本完成2个。\n（一）关于财务方面\n本方面共10个问题，已完成10个。\n1.关于“账目不清”的问题（已完成）\n清理账目。',
      ),
    ).notice;
    expect(stated).toMatchObject({ issues: 31, completed: 29, basicallyCompleted: 2 });
  });
});

describe('totals in a table', () => {
  const all = [8, 5, 2, 1, null];
  test.each<Row>([
    [
      '类别　　反馈问题数　已完成　基本完成　未完成\n政治建设　2　2　0　0\n服务企业　6　3　2　1\n合计　8　5　2　1',
      all,
    ],
    ['类别\t问题\t已完成\t基本完成\t未完成\n政治建设\t2\t2\t0\t0\n合　计\t8\t5\t2\t1', all],
    ['类别\n问题数\n已完成\n基本完成\n未完成\n政治建设\n8\n5\n2\n1\n合计\n8\n5\n2\n1', all],
    ['类别 问题数 措施数 已完成\n政治建设 8 20 5\n总计 8 20 5', [8, 5, null, null, 20]],
    ['科室 人数 车辆\n办公室 8 2\n合计 8 2', [null, null, null, null, null]],
  ])('%s', (table, expected) => {
    expect(totals(table)).toEqual(expected);
  });
});
