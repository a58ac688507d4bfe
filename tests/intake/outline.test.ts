import { describe, expect, test } from 'vitest';
import { parseNotice } from '../../main/engine/intake/index.ts';
import { noticeWith, OPENING } from './sample.ts';

/** 章|节|类|问题 one line each, with its measures counted: what a reader sees as the shape of the notice. */
function shapeOf(text: string): string[] {
  const { chapters, sections, categories, issues } = parseNotice(text).notice;
  return [
    ...chapters.map(({ number, title }) => `章${number} ${title}`),
    ...sections.map(({ number, title }) => `节${number} ${title}`),
    ...categories.map(({ section, number, title }) => `类${section}.${number} ${title}`),
    ...issues.map(
      ({ section, category, number, statement, completion, measures }) =>
        `${section ?? '-'}.${category ?? '-'}.${number ?? '-'} ${statement} ${completion ?? '-'} ${measures.length}`,
    ),
  ];
}

const shapeWith = (results: string) => shapeOf(noticeWith(results)).filter((line) => !line.startsWith('章'));
const shapeBehindOpening = (body: string) => shapeOf(`${OPENING}${body}\n`);

describe('one list of numbers has one role', () => {
  test('measures that sound like problems stay measures where their like are', () => {
    expect(
      shapeWith(
        '（一）关于馆藏管理方面\n1.库房温湿度记录不全。（已完成）\n（1）补装记录仪12台。\n（2）每周核对一次。\n2.借展手续不规范。（基本完成）\n（1）追回借展超期、去向不明藏品3件。\n（2）尚有2件因借方搬迁未能收回。',
      ),
    ).toEqual([
      '节1 关于馆藏管理方面',
      '1.-.1 库房温湿度记录不全 completed 2',
      '1.-.2 借展手续不规范 basicallyCompleted 2',
    ]);
  });

  test('a status behind each measure does not make it a problem', () => {
    expect(
      shapeWith(
        '（一）关于馆务方面\n1.排班不合理\n（1）修订排班表。（已完成）\n（2）开展满意度调查。（已完成）\n2.票务管理松散\n（1）完善票务制度。（已完成）\n（2）开展抽查。（已完成）',
      ),
    ).toEqual(['节1 关于馆务方面', '1.-.1 排班不合理 - 2', '1.-.2 票务管理松散 - 2']);
  });

  test('labels behind the last measure are those of the problem', () => {
    expect(
      shapeWith(
        '（一）关于供气方面\n1.管网巡检不到位\n（1）更换阀门26处，剩余4处已签协议。\n（2）管网检测全部完工。\n整改进展：已完成\n2.抢修迟缓\n（1）增设抢修点2处。\n（2）抢修时限缩短一半。\n整改进展：整改中',
      ),
    ).toEqual(['节1 关于供气方面', '1.-.1 管网巡检不到位 completed 2', '1.-.2 抢修迟缓 ongoing 2']);
  });

  test('where the wording says nothing, the stated number of problems tells the level', () => {
    expect(
      shapeWith(
        '巡察反馈的4个问题均已完成整改。\n（一）理论武装\n1.学习制度\n（1）细化计划。\n（2）集中学习。\n2.学习成果\n（1）交流5次。\n（二）基层组织\n3.支部换届\n（1）按程序换届。\n4.党费收缴\n（1）核定基数。\n（2）补缴欠费。',
      ),
    ).toEqual([
      '节1 理论武装',
      '节2 基层组织',
      '1.-.1 学习制度 - 2',
      '1.-.2 学习成果 - 1',
      '2.-.3 支部换届 - 1',
      '2.-.4 党费收缴 - 2',
    ]);
  });

  test('one shape may number categories in one section and problems in another', () => {
    expect(
      shapeWith(
        '（一）党的领导方面\n1.学习教育不扎实\n（1）中心组研讨少。（已完成）\n一是修订制度。二是研讨6次。\n（2）笔记代抄。（已完成）\n一是批评教育2人。二是定期抽查。\n（二）巡察整改方面\n（3）上轮问题反弹。（基本完成）\n一是回头看。二是问责。',
      ),
    ).toEqual([
      '节1 党的领导方面',
      '节2 巡察整改方面',
      '类1.1 学习教育不扎实',
      '1.1.1 中心组研讨少 completed 2',
      '1.1.2 笔记代抄 completed 2',
      '2.-.3 上轮问题反弹 basicallyCompleted 2',
    ]);
  });

  test('numbers nested in an uncommon order', () => {
    expect(
      shapeWith(
        '（一）教学方面\n1.课堂管理不严\n①教材未经审读。已完成。\n1）重新审读教材。\n2）停用来源不明图书19种。\n②教案陈旧。已完成。\n1）退回陈旧教案。\n2）评比教案。',
      ),
    ).toEqual([
      '节1 教学方面',
      '类1.1 课堂管理不严',
      '1.1.1 教材未经审读 completed 2',
      '1.1.2 教案陈旧 completed 2',
    ]);
  });
});

describe('numbers and labels', () => {
  test('measures numbered as the problems are, below a line 整改措施：', () => {
    expect(
      shapeWith(
        '（一）党建方面\n1.换届超期。\n责任单位：办公室\n完成时限：3月底\n整改措施：\n1.完成换届。\n2.建立提醒。\n完成情况：已完成\n2.经费拨付慢。\n责任单位：财务科\n整改措施：\n1.拨付经费。\n2.通报1人。\n3.制定办法。',
      ),
    ).toEqual(['节1 党建方面', '1.-.1 换届超期 completed 2', '1.-.2 经费拨付慢 - 3']);
  });

  test('numbered labels are no measures', () => {
    expect(
      shapeWith(
        '1.研讨不深。\n（1）整改措施\n①制定计划。\n②交流研讨。\n（2）整改成效\n覆盖全员。\n（3）完成情况\n已完成。\n2.调研不够。\n（1）整改措施\n①蹲点调研。\n（2）整改成效\n形成报告。\n（3）完成情况\n基本完成。',
      ),
    ).toEqual(['-.-.1 研讨不深 completed 2', '-.-.2 调研不够 basicallyCompleted 1']);
  });

  test('decimal numbers', () => {
    expect(
      shapeWith(
        '2.1 党建方面\n2.1.1 学习不深。\n整改措施：一是补学；二是研讨。\n2.1.2 活动单一。\n整改措施：制定计划。\n2.2 业务方面\n2.2.1 审批拖沓。\n整改措施：压缩时限。',
      ),
    ).toEqual([
      '节1 党建方面',
      '节2 业务方面',
      '1.-.1 学习不深 - 2',
      '1.-.2 活动单一 - 1',
      '2.-.1 审批拖沓 - 1',
    ]);
  });

  test.each([
    [
      '【问题1】窗口排队久。\n【整改措施】（1）增设窗口。\n（2）实行预约。\n【整改结果】已完成',
      'completed 2',
    ],
    ['问题：1.窗口排队久。\n整改：一是增设窗口；二是实行预约。\n结果：已完成。', 'completed 2'],
    [
      '问题一\n问题表现：窗口排队久。\n整改措施：增设窗口。\n完成情况：未完成（达到序时进度）',
      'notCompleted 1',
    ],
    ['1.窗口排队久。\n责任领导：张三\n整改目标：随到随办\n整改措施：增设窗口；实行预约。\n', '- 2'],
    ['一是“窗口排队久”的问题。\n整改措施：增设窗口；实行预约。\n', '- 2'],
    ['1.【已完成】窗口排队久。\n增设窗口。', 'completed 1'],
  ])('%s', (results, rest) => {
    expect(shapeWith(results)).toEqual([`-.-.1 窗口排队久 ${rest}`]);
  });
});

test('two kinds of bullet: the first marks problems, the second measures', () => {
  expect(
    shapeWith('（一）展陈方面\n◆ 展柜陈旧\n▪ 更换展柜。\n▪ 调整灯光。\n◆ 讲解单调\n▪ 重写讲解词。'),
  ).toEqual(['节1 展陈方面', '1.-.- 展柜陈旧 - 2', '1.-.- 讲解单调 - 1']);
});

test.each([
  ['1.展柜陈旧。局里立即部署，一是更换展柜；二是调整灯光。', '- 2'],
  ['1.展柜陈旧。\n召开专题会，一是统一思想，二是明确分工。', '- 1'],
  ['1.展柜陈旧。\n完成情况：正在推进，预计年底完成。', 'ongoing 1'],
  ['1.展柜陈旧。\n更换展柜。\n完成情况：达到序时进度', 'ongoing 1'],
  ['1.展柜陈旧。\n更换展柜。\n完成情况：已完成并转入长期坚持', 'completed 1'],
])('%s', (results, rest) => {
  expect(shapeWith(results)).toEqual([`-.-.1 展柜陈旧 ${rest}`]);
});

describe('problems and measures counted in the same shape', () => {
  const two = ['-.-.1 值班制度 - 2', '-.-.2 应急物资 - 3', '-.-.3 隐患台账 - 1'];

  test.each([
    [
      'a list that begins right below a number of its shape holds the measures',
      '1.值班制度\n1.修订排班表。\n2.每周抽查。\n2.应急物资\n1.补齐沙袋900只。\n2.9月完成清点。\n3.专人保管。\n3.隐患台账\n1.逐户登记。',
    ],
    [
      'a list that begins behind 整改情况： goes on below the same problem',
      '1.值班制度\n整改情况：1.修订排班表。\n2.每周抽查。\n2.应急物资\n整改情况：1.补齐沙袋900只。\n2.消除库房隐患。\n3.专人保管。\n3.隐患台账\n整改情况：1.逐户登记。',
    ],
    [
      'or behind 整改措施： in the line of the problem',
      '1.值班制度。整改措施：1.修订排班表。\n2.每周抽查。\n2.应急物资。整改措施：1.补齐沙袋900只。\n2.2023年以来清点4次。\n3.专人保管。\n3.隐患台账。整改措施：1.逐户登记。',
    ],
  ])('%s', (_, results) => {
    expect(shapeWith(results)).toEqual(two);
  });

  test('a single measure does not swallow the next problem', () => {
    expect(
      shapeWith(
        '1.值班制度。整改措施：1.修订排班表。\n2.应急物资。整改措施：1.补齐沙袋900只。\n2.专人保管。',
      ),
    ).toEqual(['-.-.1 值班制度 - 1', '-.-.2 应急物资 - 2']);
  });
});

describe('damaged numbers and headings', () => {
  test('what a scan makes of 一、 and 1. is still a number, and a lost number leaves the problem', () => {
    expect(
      shapeBehindOpening(
        '—、关于整改工作的总体情况\n支部开会4次，一是分工，二是督办。\n二、关于反馈意见的整改情况\nl.针对“渡口无人值守”的问题。（已完成）\n整改措施：一是排班。二是抽查。\n．针对“船票无存根”的问题。（已完成）\n整改措施：一是换票。二是对账。\n三、下一步工作安排\n接着抓。',
      ),
    ).toEqual([
      '章1 关于整改工作的总体情况',
      '章2 关于反馈意见的整改情况',
      '章3 下一步工作安排',
      '-.-.1 渡口无人值守 completed 2',
      '-.-.- 船票无存根 completed 2',
    ]);
  });

  test('the chapter behind one without its number is no part of it', () => {
    expect(
      shapeBehindOpening(
        '一、压实责任\n支部开会4次。\n、反馈问题整改情况\n1.针对“渡口无人值守”的问题。（已完成）\n整改措施：一是排班。二是抽查。\n2.针对“船票无存根”的问题。（已完成）\n整改措施：一是换票。二是对账。\n三、下一步打算\n接着抓。',
      ).filter((line) => !line.startsWith('章')),
    ).toEqual(['-.-.1 渡口无人值守 completed 2', '-.-.2 船票无存根 completed 2']);
  });
});

describe('chapters', () => {
  test('headings such as X的整改情况 are problems, one that tells of no deficiency included', () => {
    expect(
      shapeBehindOpening(
        '一、水费账目不清的整改情况\n1.张榜公布。\n2.每季度公开。\n二、公章保管混乱的整改情况\n1.专人保管。\n2.用印登记。\n三、路灯电费的整改情况\n1.重新核算。\n2.退还多收费用。',
      ),
    ).toEqual(['-.-.1 水费账目不清 - 2', '-.-.2 公章保管混乱 - 2', '-.-.3 路灯电费 - 2']);
  });

  test('of problems in one wrapper none is a chapter, though its words tell of no deficiency', () => {
    expect(
      shapeBehindOpening(
        '一、关于水费账目没有公开问题的整改情况\n1.张榜公布。\n2.每季度公开。\n二、关于路灯电费分摊问题的整改情况\n1.重新核算。\n2.退还多收费用。\n三、关于公章保管混乱问题的整改情况\n1.专人保管。\n2.用印登记。\n四、下一步打算\n接着抓。',
      ),
    ).toEqual([
      '章4 下一步打算',
      '-.-.1 水费账目没有公开 - 2',
      '-.-.2 路灯电费分摊 - 2',
      '-.-.3 公章保管混乱 - 2',
    ]);
  });

  test('第一部分 stands above 一、', () => {
    expect(
      shapeBehindOpening(
        '第一部分 整改组织情况\n一、高位推动。研究8次。\n二、建立台账。\n第二部分 反馈问题整改情况\n一、立德树人方面\n（一）师资不足。已完成。\n1.招聘教师12人。\n2.培训教师。\n二、从严治党方面\n（二）谈话流于形式。基本完成。\n1.谈话46人次。\n第三部分 下一步打算\n一、常抓不懈。',
      ),
    ).toEqual([
      '章1 整改组织情况',
      '章2 反馈问题整改情况',
      '章3 下一步打算',
      '节1 立德树人方面',
      '节2 从严治党方面',
      '1.-.1 师资不足 completed 2',
      '2.-.2 谈话流于形式 basicallyCompleted 1',
    ]);
  });

  test('a chapter about leadership or about what is lacking still holds no problems', () => {
    expect(
      shapeBehindOpening(
        '一、整改组织情况\n（一）成立领导小组。（已完成）\n（二）制定方案，解决责任不清问题。（已完成）\n二、整改落实情况\n1.关于“学习不深”的问题。\n（1）补学。\n三、存在不足和下一步打算\n（一）存在不足。机制不健全。\n（二）下一步打算。持续整改。',
      ).slice(3),
    ).toEqual(['-.-.1 学习不深 - 1']);
  });

  test('problems in the place of chapters', () => {
    expect(
      shapeBehindOpening(
        '一、关于“伙食费公示不及时”问题的整改情况\n1.每周公布食谱。\n2.成立伙委会。\n二、关于“维修支出未经研究”问题的整改情况\n1.修订规则。\n2.退回860元。\n我园将以此次整改为契机，办好幼儿园。',
      ),
    ).toEqual(['-.-.1 伙食费公示不及时 - 2', '-.-.2 维修支出未经研究 - 2']);
  });

  test('attachments behind the signature belong to no chapter', () => {
    const { notice } = parseNotice(
      noticeWith('1.关于“学习不深”的问题。\n补学12次。', {
        tail: '监督电话：0999-5550101\n中共枫桥县档案馆支部委员会\n2022年5月30日\n附件1\n制度目录\n1.《借阅办法》\n2.《库房守则》\n',
      }),
    );
    expect(notice).toMatchObject({ noticeDate: '2022-05-30', contact: { phone: '0999-5550101' } });
    expect(notice.issues.map((issue) => issue.measures)).toEqual([['补学12次。']]);
  });

  test('areas without numbers', () => {
    expect(
      shapeWith(
        '党建方面\n1.学习不深。（已完成）\n补学。\n2.调研不够。（已完成）\n调研。\n业务方面\n1.审批拖沓。（已完成）\n提速。',
      ),
    ).toEqual([
      '节1 党建方面',
      '节2 业务方面',
      '1.-.1 学习不深 completed 1',
      '1.-.2 调研不够 completed 1',
      '2.-.1 审批拖沓 completed 1',
    ]);
  });
});

describe('tables, one line a paragraph of a cell', () => {
  const head = '序号\n问题类别\n反馈问题\n整改措施\n责任科室\n整改状态\n';

  test('the responsible office is no measure, a head that is printed again no problem', () => {
    expect(
      shapeBehindOpening(
        `${head}1\n党建\n学习不深入\n1.制定计划。\n2.开展研讨。\n办公室\n已完成\n${head}2\n业务\n审批拖沓\n压缩时限。\n审批科\n基本完成\n本馆将继续抓好整改。`,
      ),
    ).toEqual(['-.-.1 学习不深入 completed 2', '-.-.2 审批拖沓 basicallyCompleted 1']);
  });

  test('one table in each section', () => {
    const table = (rows: string) => `序号\n反馈问题\n整改措施\n整改状态\n${rows}`;
    expect(
      shapeWith(
        `（一）党建方面\n${table('1\n学习不深入\n制定计划。\n已完成\n')}（二）业务方面\n${table('2\n审批拖沓\n压缩时限；公开流程。\n已完成')}`,
      ),
    ).toEqual(['节1 党建方面', '节2 业务方面', '1.-.1 学习不深入 completed 1', '2.-.2 审批拖沓 completed 2']);
  });
});

test('the head of a table is no running text of its chapter', () => {
  const rows = '序号\n反馈问题\n整改措施\n整改状态\n1\n学习不深入\n制定计划。\n已完成';
  const { body } = parseNotice(noticeWith(`（一）党建方面\n${rows}`));
  expect(body.chapters.flat()).not.toContain('反馈问题');
  expect(body.chapters.flat()).not.toContain('整改措施');
});

test('numbers that seem to nest without end are read in linear time and without a crash', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? '1.学习不深。' : '（1）补学。'));
  expect(
    parseNotice(noticeWith(`${lines.join('\n')}\n完成情况：已完成`)).notice.issues.length,
  ).toBeGreaterThan(0);
});
