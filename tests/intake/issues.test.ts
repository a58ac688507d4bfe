import { describe, expect, test } from 'vitest';
import { parseNotice } from '../../main/engine/intake/index.ts';
import { noticeWith, OPENING } from './sample.ts';

const issuesOf = (results: string) => parseNotice(noticeWith(results)).notice.issues;
const partsOf = (results: string) =>
  issuesOf(results).map(({ statement, completion, measures }) => [statement, completion, measures.length]);

describe('forms of a problem line', () => {
  test.each([
    ['1.关于“账目不清”的问题\n清理账目。', '账目不清'],
    ['1.关于“账目不清”问题的整改落实情况。\n清理账目。', '账目不清'],
    ['1.关于账目不清的问题\n整改措施：清理账目。', '账目不清'],
    ['1.针对巡察组反馈的账目不清、票据不全问题：清理账目。', '账目不清、票据不全'],
    ['1.账目不清，票据不全。\n清理账目。', '账目不清，票据不全'],
    ['问题1：账目不清。\n整改情况：清理账目。', '账目不清'],
    ['反馈问题一：账目不清。\n整改情况：清理账目。', '账目不清'],
    ['第一个问题：账目不清。\n整改情况：清理账目。', '账目不清'],
    ['①账目不清。\n整改情况：清理账目。', '账目不清'],
    ['（一）针对“账目不清。《台账》没有登记”的问题。清理账目。', '账目不清。《台账》没有登记'],
    ['1.关于“‘一把手’监督不力”问题。\n清理账目。', '‘一把手’监督不力'],
    ['1.关于"对"一把手"监督不力"问题。\n清理账目。', '对"一把手"监督不力'],
    ['1.“三公”经费管理不严。\n清理账目。', '“三公”经费管理不严'],
  ])('%s', (results, statement) => {
    expect(issuesOf(results).map((issue) => issue.statement)).toEqual([statement]);
  });

  test('problems without numbers, told apart by their labels', () => {
    const results =
      '（一）关于作风方面\n会风不实。\n整改情况：精简会议。\n调研走过场。\n整改情况：制定《调研办法》。\n';
    expect(issuesOf(results)).toMatchObject([
      { number: null, section: 1, statement: '会风不实', measures: ['精简会议。'] },
      { number: null, section: 1, statement: '调研走过场', documentTitles: ['调研办法'] },
    ]);
  });
});

describe('where the completion stands', () => {
  test.each([
    ['1.账目不清。【已完成】\n清理账目。', 'completed'],
    ['1.账目不清\n清理账目。\n完成情况：基本完成并长期坚持', 'basicallyCompleted'],
    ['1.账目不清\n清理账目。\n整改状态：正在整改', 'ongoing'],
    ['1.账目不清\n整改措施：清理账目。\n整改情况：尚未完成', 'notCompleted'],
    ['1.账目不清\n清理账目。（长期坚持）', 'ongoing'],
    ['1.账目不清\n清理账目。该问题已整改完成。', 'completed'],
    ['1.账目不清\n清理账目。\n已完成', 'completed'],
    ['1.账目不清\n一是清理账目。二是边查边改，整改已完成。', null],
  ])('%s', (results, completion) => {
    const [issue] = issuesOf(results);
    expect(issue?.completion).toBe(completion);
    expect(issue?.statement).toBe('账目不清');
  });

  test('a word that says nothing certain is null, with a warning', () => {
    const { notice } = parseNotice(noticeWith('1.账目不清。（部分完成）\n清理账目。'));
    expect(notice.issues[0]?.completion).toBeNull();
    expect(notice.warnings).toContainEqual(
      expect.objectContaining({ code: 'completion-unknown-word', line: 3 }),
    );
  });
});

describe('measures', () => {
  test.each([
    ['一是清账。二是建制。三是监督。', 3],
    ['一是清账；二是建立三项机制，一是周查，二是月报；三是监督。', 3],
    ['一是落实“一是一、二是二”要求。二是修订《一是办法》。', 2],
    ['清账；建制（周查；月报）；监督。', 3],
    ['清账。建制。监督。', 1],
    ['（1）清账。（2）建制。', 2],
    ['1.清账。\n2.建制。一是周查。二是月报。\n3.监督。', 3],
    ['①清账；②建制。', 2],
    ['首先清账。其次建制。最后监督。', 3],
    ['清理旧账目。\n建立新制度。', 2],
  ])('%s', (text, count) => {
    expect(partsOf(`（一）关于“账目不清”的问题。（已完成）\n整改措施：${text}`)).toEqual([
      ['账目不清', 'completed', count],
    ]);
  });

  test('an outcome labelled apart is kept, but is no measure', () => {
    const source = noticeWith('1.账目不清。\n整改措施：一是清账。二是建制。\n整改成效：账目清楚。\n');
    const { notice, spans } = parseNotice(source);
    expect(notice.issues[0]?.measures).toEqual(['一是清账。', '二是建制。']);
    expect(
      spans.filter((span) => span.role === 'outcome').map((span) => source.slice(span.start, span.end)),
    ).toEqual(['账目清楚。']);
  });

  test('who is responsible, and until when, is no measure', () => {
    expect(
      partsOf('1.账目不清。\n整改措施：清理账目。\n责任领导：张某\n整改时限：2021年底\n完成情况：已完成'),
    ).toEqual([['账目不清', 'completed', 1]]);
  });
});

describe('levels of headings', () => {
  test('top headings over areas are chapters and sections at once', () => {
    const { notice } = parseNotice(
      `${OPENING}一、关于党的领导方面\n（一）针对“议事不规范”问题。\n修订规则。\n二、关于党的建设方面\n（一）针对“换届不及时”问题。\n完成换届。\n`,
    );
    expect(notice.chapters).toHaveLength(2);
    expect(notice.sections).toHaveLength(2);
    expect(notice.issues.map((issue) => [issue.section, issue.statement])).toEqual([
      [1, '议事不规范'],
      [2, '换届不及时'],
    ]);
  });

  test('a list of measures in the shape of an outer heading stays with its issue', () => {
    expect(
      partsOf(
        '（一）关于党的建设方面\n1.党建责任不实。\n（1）针对“述职走过场”问题。\n整改措施：\n1.制定述职办法。\n2.开展现场点评。\n2.组织生活不严。\n（2）针对“会议记录不全”问题。\n整改措施：\n1.补齐记录。\n',
      ),
    ).toEqual([
      ['述职走过场', null, 2],
      ['会议记录不全', null, 1],
    ]);
  });

  test('gaps and repeats in the numbers are named', () => {
    const { notice } = parseNotice(
      noticeWith(
        '1.账目不清。（已完成）\n清账。\n3.票据不全。（已完成）\n补票。\n3.台账缺失。（已完成）\n补账。',
      ),
    );
    expect(notice.warnings.map((each) => [each.code, each.line])).toEqual(
      expect.arrayContaining([
        ['numbering-gap', 5],
        ['numbering-repeats', 7],
      ]),
    );
  });
});

describe('what only looks like an issue', () => {
  test('a chapter about the work as a whole, though it says 整改落实 and （已完成）', () => {
    const { notice, body } = parseNotice(
      `${OPENING}一、坚持问题导向，狠抓整改落实\n（一）提高政治站位。一是召开会议。二是成立小组。\n（二）严格标准要求。逐项制定措施。（已完成）\n二、聚焦反馈意见，从严从实整改\n（一）学习贯彻不够深入\n整改情况：集中学习8次。\n（二）主体责任落实不够有力\n整改情况：约谈5人。\n三、持续巩固整改成果\n一是压实责任。二是建章立制。\n`,
    );
    expect(notice.chapters).toHaveLength(3);
    expect(notice.issues.map((issue) => issue.statement)).toEqual([
      '学习贯彻不够深入',
      '主体责任落实不够有力',
    ]);
    expect(body.chapters[0]).toHaveLength(2);
  });

  test('a measure before a label of another kind', () => {
    expect(
      partsOf('1.账目不清。\n整改措施：\n党组会专题研究。\n整改情况：账目理清。\n完成情况：已完成'),
    ).toEqual([['账目不清', 'completed', 1]]);
  });
});

test.each([
  ['针对市委巡察组指出的“双人双锁”制度未执行的问题', '“双人双锁”制度未执行'],
  ['关于上轮巡察指出的“库房漏雨”整改不彻底的问题', '上轮巡察指出的“库房漏雨”整改不彻底'],
  ['关于审计反馈问题未整改到位的问题', '审计反馈问题未整改到位'],
])('%s: who says so belongs to the statement where the rectification is the problem', (line, statement) => {
  const { issues } = parseNotice(
    noticeWith(
      `1.${line}\n（1）修订制度。\n（2）抽查3次。\n2.针对“账目混乱”的问题\n（1）清账。\n（2）对账。`,
    ),
  ).notice;
  expect(issues.map((issue) => issue.statement)).toEqual([statement, '账目混乱']);
});

test('a number before a date is the number of a measure', () => {
  const { issues } = parseNotice(
    noticeWith(
      '1.针对“账目混乱”的问题\n整改措施：1.3月完成清账。2.2022年以来对账4次；3.10月至12月开展抽查。\n2.针对“产量虚高”的问题\n整改措施：产量由1.3万吨核减为1.1万吨。',
    ),
  ).notice;
  expect(issues.map((issue) => issue.measures)).toEqual([
    ['1.3月完成清账。', '2.2022年以来对账4次；', '3.10月至12月开展抽查。'],
    ['产量由1.3万吨核减为1.1万吨。'],
  ]);
});

test('a sentence about all the problems behind the last one is no measure', () => {
  const { issues } = parseNotice(
    noticeWith(
      '1.针对“账目混乱”的问题\n（1）清账。\n（2）对账。\n2.针对“库房漏雨”的问题\n（1）维修屋面。\n（2）更换天沟。\n以上2个问题均已完成整改。',
    ),
  ).notice;
  expect(issues.at(-1)?.measures).toEqual(['（1）维修屋面。', '（2）更换天沟。']);
});

test('what the unit promises behind the last problem is neither its measure nor hides its completion', () => {
  const { notice, body } = parseNotice(
    noticeWith(
      '（一）账目混乱。整改情况：清账；对账。（已完成）\n（二）库房漏雨。整改情况：维修屋面；更换天沟。（未完成）\n我局党组将持续抓好整改，做到件件落实。',
    ),
  );
  expect(notice.issues.map(({ completion, measures }) => [completion, measures])).toEqual([
    ['completed', ['清账；', '对账。']],
    ['notCompleted', ['维修屋面；', '更换天沟。']],
  ]);
  expect(body.closing).toContain('我局党组将持续抓好整改，做到件件落实。');
});

test('a problem broken by a fixed line width is one statement', () => {
  expect(
    partsOf(
      '1.关于“党组会议记录不规范、重大事项\n决策程序不到位”的问题。（已完成）\n一是补齐记录。二是修订规则。',
    ),
  ).toEqual([['党组会议记录不规范、重大事项决策程序不到位', 'completed', 2]]);
});
