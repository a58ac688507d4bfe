/** Random choices that are the same in every run (a linear congruential generator). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number below `count`. */
  below(count: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 0x1_0000_0000) * count);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

const PLACES = '云川 澄江 北屏 松岭 芦溪 石桥 临湖 东埠 望台 青芦湾 南浦 长汀 重峦 沙洲 柳堤'.split(' ');
const BODIES =
  '林业局 水利局 教育局 住建局 财政局 民政局 卫生健康局 交通运输局 农业农村局 自然资源局 市场监管局 文旅局 审计局 统计局 供销社 中心医院 第一中学 职业学院 城投公司 芦尾镇'.split(
    ' ',
  );
const SUBJECTS =
  '党委会议事规则 理论学习中心组学习 惠企奖补资金 苗木采购验收 公务用车管理 工程变更审批 国有资产出租 招商引资项目 安置房建设 过渡期安置费 中介机构选聘 窗口办事流程 网上群众留言办理 扬尘治理 内部审计 聘用人员管理 年轻干部培养 档案材料 值班补助 护林员巡山 河道清淤 学生营养餐 药品采购 高标准农田 乡村公路养护'.split(
    ' ',
  );
const FAULTS =
  '不严格 不到位 流于形式 责任压得不紧 进展缓慢 底数不清 存在漏洞 长期未解决 反映强烈 重建设轻管理 把关不严 台账缺失 逾期未办 以文件落实文件 推诿扯皮'.split(
    ' ',
  );
const RESULTS = '群众反映较多 整改不够彻底 制度执行有温差 监督检查走过场 部门之间衔接不畅 资金拨付滞后'.split(
  ' ',
);
const PAPERS =
  '会议纪要 整改方案 检查记录表 现场照片 付款凭证 制度文件 公示截图 培训签到表 审计报告 合同补充协议 谈话记录 验收单'.split(
    ' ',
  );
const SURNAMES = '周 李 王 赵 陈 单 曾 仇 区 黄 吴 徐 孙 朱 马'.split(' ');
const GIVEN = '启明 志远 海燕 建国 雪梅 立新 文静 长河 行之 重阳 乐天 国栋'.split(' ');

export const unitName = (dice: Dice): string =>
  `${dice.pick(PLACES)}${dice.pick(['市', '县', '区'])}${dice.pick(BODIES)}`;

export const statement = (dice: Dice): string =>
  `${dice.pick(SUBJECTS)}${dice.pick(FAULTS)}，${dice.pick(SUBJECTS)}${dice.pick(FAULTS)}，${dice.pick(RESULTS)}（涉及${2018 + dice.below(8)}年${1 + dice.below(90)}项）`;

export const measure = (dice: Dice): string =>
  `修订《${dice.pick(SUBJECTS)}办法》，对${dice.pick(SUBJECTS)}逐项核查，查出问题${1 + dice.below(60)}个，已整改${1 + dice.below(50)}个。`;

export const paperName = (dice: Dice): string =>
  `${dice.pick(SUBJECTS)}${dice.pick(PAPERS)}（${2023 + dice.below(3)}年${1 + dice.below(12)}月${1 + dice.below(28)}日）.${dice.pick(['pdf', 'docx', 'jpg', 'xlsx'])}`;

export const SECTION_TITLES = [
  '关于贯彻落实党的路线方针政策和上级决策部署方面',
  '关于整治群众身边不正之风和腐败问题方面',
  '关于基层党组织建设和干部队伍建设方面',
];

export const CATEGORY_TITLES = [
  '理论武装抓得不实。',
  '履行职责使命有差距。',
  '服务企业和群众存在梗阻。',
  '国有资产管理存在漏洞。',
  '基层党建基础不牢。',
  '选人用人把关不严。',
];

export const DEPARTMENTS =
  '党政办公室 党群工作部 纪工委 财政局 经济发展局 建设和交通局 自然资源分局 生态环境分局 综合执法局 社会事务局 行政审批局 审计中心 信访办公室 人力资源部 资产管理科 工程科 督查室 机关事务中心 大数据中心 应急管理局'.split(
    ' ',
  );

export const PEOPLE = SURNAMES.flatMap((surname) => GIVEN.slice(0, 6).map((given) => `${surname}${given}`));
