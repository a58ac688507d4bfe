/** What a placeholder stands for. */
export interface NameInfo {
  meaning: string;
  example: string;
}

/** What can be asked of one thing: a paper, an issue, a measure. */
export interface Level {
  /** What stands before the dot: 问题 in 问题.内容. */
  prefix: string;
  texts: Readonly<Record<string, NameInfo>>;
  lists: Readonly<Record<string, ListInfo>>;
}

/** A list, and what can be asked of each of its items. */
export interface ListInfo {
  meaning: string;
  item: Level;
}

const POSITION = {
  序号: { meaning: '在本次列出的内容中的顺序号', example: '1' },
  中文序号: { meaning: '同上，用汉字', example: '一' },
} as const;

const EVIDENCE: Level = {
  prefix: '佐证',
  texts: {
    ...POSITION,
    名称: { meaning: '佐证材料的文件名', example: '招租公告.pdf' },
    说明: { meaning: '材料说明', example: '公开招租的依据' },
    日期: { meaning: '材料形成日期', example: '2026年4月2日' },
    页数: { meaning: '页数', example: '3' },
    大小: { meaning: '文件大小', example: '128 KB' },
    所属措施: { meaning: '证明第几条措施，证明整个问题的为空', example: '2' },
    问题编号: { meaning: '所属问题的内部编号', example: '5' },
    SHA256: { meaning: '文件的校验值', example: '9f86d081…' },
  },
  lists: {},
};

const REGULATION: Level = {
  prefix: '制度',
  texts: { ...POSITION, 名称: { meaning: '制度名称，不含书名号', example: '公务接待管理办法' } },
  lists: {},
};

const MEASURE: Level = {
  prefix: '措施',
  texts: {
    ...POSITION,
    编号: { meaning: '措施在本问题内的编号', example: '2' },
    内容: { meaning: '措施内容', example: '制定出租房产管理办法，明确公开招租程序。' },
    成效: { meaning: '措施成效', example: '办法已印发施行。' },
    起始日期: { meaning: '起始日期', example: '2026年3月1日' },
    整改时限: { meaning: '整改时限，已批准延期的为延期后的日期', example: '2026年6月30日' },
    完成日期: { meaning: '完成日期', example: '2026年6月12日' },
    问题编号: { meaning: '所属问题的内部编号', example: '5' },
  },
  lists: { 佐证: { meaning: '本条措施的佐证材料', item: EVIDENCE } },
};

export const ISSUE: Level = {
  prefix: '问题',
  texts: {
    ...POSITION,
    编号: { meaning: '问题的内部编号', example: '5' },
    公开序号: { meaning: '公开稿中的序号，不予公开的为空', example: '4' },
    内容: { meaning: '问题内容', example: '国有房产出租未公开招租。' },
    方面: { meaning: '所属方面', example: '落实全面从严治党责任方面' },
    类别: { meaning: '问题类别', example: '国有资产管理不规范' },
    整改类型: { meaning: '立行立改、限期整改或长期坚持', example: '限期整改' },
    完成情况: { meaning: '已完成、基本完成、未完成或持续推进', example: '已完成' },
    办理状态: { meaning: '未启动、整改中、待审核、已退回或已销号', example: '已销号' },
    起始日期: { meaning: '起始日期', example: '2026年3月1日' },
    整改时限: { meaning: '整改时限，已批准延期的为延期后的日期', example: '2026年6月30日' },
    原定时限: { meaning: '延期以前的整改时限', example: '2026年5月31日' },
    完成日期: { meaning: '完成日期', example: '2026年6月20日' },
    牵头单位: { meaning: '牵头单位', example: '县机关事务服务中心' },
    责任单位: { meaning: '责任单位，多个用顿号分开', example: '县财政局、县住建局' },
    责任领导: { meaning: '责任领导', example: '李明远' },
    责任人: { meaning: '责任人', example: '王思齐' },
    整改成效: { meaning: '整改成效', example: '三处房产已重新公开招租。' },
    整改措施: { meaning: '全部措施，一条一段', example: '一是…… 二是……' },
    措施数: { meaning: '措施条数', example: '3' },
    佐证数: { meaning: '佐证材料件数', example: '6' },
    制度成果: { meaning: '已确认的制度成果，带书名号', example: '《公务接待管理办法》' },
    是否公开: { meaning: '公开或不予公开', example: '公开' },
    不予公开理由: { meaning: '不予公开的理由', example: '涉及工作秘密' },
    备注: { meaning: '备注', example: '与问题8一并整改' },
  },
  lists: {
    措施: { meaning: '本问题的各条措施', item: MEASURE },
    佐证: { meaning: '本问题的全部佐证材料', item: EVIDENCE },
    制度: { meaning: '本问题的制度成果', item: REGULATION },
  },
};

/** Lists of issues, of all that a paper, a section or a category has. */
const ISSUES: Readonly<Record<string, ListInfo>> = {
  问题: { meaning: '全部问题', item: ISSUE },
  公开问题: { meaning: '可以公开的问题，对外文书用它', item: ISSUE },
  不予公开问题: { meaning: '不予公开的问题', item: ISSUE },
  已完成问题: { meaning: '完成情况为已完成的问题', item: ISSUE },
  基本完成问题: { meaning: '完成情况为基本完成的问题', item: ISSUE },
  未完成问题: { meaning: '完成情况为未完成的问题', item: ISSUE },
  持续推进问题: { meaning: '完成情况为持续推进的问题', item: ISSUE },
  已销号问题: { meaning: '已销号的问题', item: ISSUE },
  未销号问题: { meaning: '还没有销号的问题', item: ISSUE },
};

const COUNT = { 问题数: { meaning: '其中的问题数', example: '8' } } as const;

const CATEGORY: Level = {
  prefix: '类别',
  texts: { ...POSITION, ...COUNT, 名称: { meaning: '问题类别', example: '国有资产管理不规范' } },
  lists: ISSUES,
};

const SECTION: Level = {
  prefix: '方面',
  texts: { ...POSITION, ...COUNT, 名称: { meaning: '方面', example: '落实全面从严治党责任方面' } },
  lists: { 类别: { meaning: '本方面的问题类别', item: CATEGORY }, ...ISSUES },
};

/** What every paper can say of its case file. */
export const CASE_FILE: Level = {
  prefix: '卷宗',
  texts: {
    卷宗名称: { meaning: '卷宗的标题', example: '关于巡察整改进展情况的通报' },
    被巡察单位: { meaning: '被巡察单位', example: '松岭县林业局' },
    巡察组: { meaning: '巡察组', example: '县委第二巡察组' },
    巡察类型: { meaning: '巡察类型', example: '常规巡察' },
    巡察开始日期: { meaning: '巡察开始日期', example: '2025年10月9日' },
    巡察结束日期: { meaning: '巡察结束日期', example: '2025年12月5日' },
    反馈日期: { meaning: '反馈日期', example: '2026年1月12日' },
    通报日期: { meaning: '通报日期', example: '2026年7月15日' },
    问题总数: { meaning: '问题总数，含不予公开的', example: '31' },
    已完成数: { meaning: '已完成的问题数', example: '24' },
    基本完成数: { meaning: '基本完成的问题数', example: '5' },
    未完成数: { meaning: '未完成的问题数', example: '2' },
    持续推进数: { meaning: '持续推进的问题数', example: '0' },
    完成率: { meaning: '已完成的问题占全部问题的比例', example: '77.4%' },
    已销号数: { meaning: '已销号的问题数', example: '20' },
    未销号数: { meaning: '未销号的问题数', example: '11' },
    公开问题数: { meaning: '可以公开的问题数', example: '28' },
    不予公开数: { meaning: '不予公开的问题数', example: '3' },
    措施总数: { meaning: '整改措施总数', example: '86' },
    已完成措施数: { meaning: '登记了完成日期的措施数', example: '80' },
    佐证材料数: { meaning: '佐证材料件数', example: '112' },
    制度成果数: { meaning: '已确认的制度成果数', example: '9' },
    咨询电话: { meaning: '公开的联系电话', example: '0000-1234567' },
    受理时间: { meaning: '受理电话的时间', example: '工作日8:30—17:30' },
    通讯地址: { meaning: '公开的通讯地址', example: '松岭县林业局（青松路8号）' },
    邮政编码: { meaning: '邮政编码', example: '000000' },
    电子邮箱: { meaning: '电子邮箱', example: 'zhenggai@example.com' },
  },
  lists: {
    ...ISSUES,
    方面: { meaning: '各个方面', item: SECTION },
    类别: { meaning: '全部问题类别', item: CATEGORY },
    全部措施: { meaning: '全部问题的措施', item: MEASURE },
    全部佐证: { meaning: '全部问题的佐证材料', item: EVIDENCE },
    全部制度: { meaning: '全部制度成果', item: REGULATION },
  },
};
