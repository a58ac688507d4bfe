import type { Certainty, LedgerField } from '../../../../shared/ledger-import.ts';

/** What a head says of its column. `progress` is told from the values: how far something is, or what was done. */
export type HeadMeaning =
  | { field: LedgerField | 'progress'; certainty: Exclude<Certainty, 'unknown'> }
  | { field: null; reason: string };

const OFFICE = '(?:单位|部门|科室|股室|处室|党组织|党委|党支部)';

/** In this order; a head is what the first of them says. */
const CERTAIN: readonly [RegExp, LedgerField | 'progress'][] = [
  [/^(?:序号?|项次|no|编次|问题序号)$/u, 'sequence'],
  [/^(?:反馈|整改)?(?:问题|事项|任务)?(?:编号|编码|代码)$/u, 'number'],
  [/^(?:不予?公开(?:的)?(?:理由|原因|情形))$/u, 'withheldReason'],
  [/^(?:是否公开|公开情况|可否公开)$/u, 'disclosure'],
  [/^(?:所属|问题|反馈|巡察反馈)?方面$|^(?:问题)?大类$|^一级(?:分类|类别|目录)$/u, 'section'],
  [
    /^(?:所属|问题|反馈)?(?:类别|分类|归类)$|^问题类型$|^(?:问题)?小类$|^二级(?:分类|类别|目录)$/u,
    'category',
  ],
  [/^整改(?:类型|类别|性质|方式)$|^时限类型$|^整改时限类型$/u, 'rectificationKind'],
  [/^(?:具体)?(?:整改)?(?:措施|举措|工作措施)(?:内容|安排)?$|^整改(?:任务|事项)及措施$/u, 'measures'],
  [
    /^(?:责任|牵头|分管|包抓|包保|包联|整改|主管|挂点)(?:责任)?(?:县级|市级|局)?领导(?:姓名|干部)?$/u,
    'responsibleLeader',
  ],
  [new RegExp(`^(?:牵头|主办|主责|第一责任)(?:责任|整改)?${OFFICE}$`, 'u'), 'leadDepartment'],
  [new RegExp(`^(?:整改)?(?:责任|承办|落实)(?:整改)?${OFFICE}$|^责任主体$`, 'u'), 'responsibleDepartments'],
  [/^(?:整改|具体|直接|工作)?(?:责任人|经办人|承办人|责任人员|办理人)(?:姓名)?$/u, 'handler'],
  [/^(?:整改)?(?:起始|开始|启动)(?:日期|时间)$/u, 'startDate'],
  [
    /^(?:整改|完成|办理|办结|整改完成)?(?:时限|期限|限期)(?:要求)?$|^(?:整改|完成)?截止(?:日期|时间)?$/u,
    'dueDate',
  ],
  [/^(?:计划|拟|预计|应|要求|规定|目标)(?:整改)?完成(?:日期|时间|时限)$|^限时完成时间$/u, 'dueDate'],
  [/^(?:实际|整改)?(?:完成|办结)(?:日期|时间)$|^整改完成(?:日期|时间)$/u, 'completedDate'],
  [/^(?:整改|取得|工作)?(?:的)?(?:成效|效果)$|^整改成果$/u, 'outcome'],
  [/^办理状态$/u, 'stage'],
  [
    /^(?:整改|完成|目前|当前|工作|落实|办理|最新)?(?:完成)?(?:情况|进展|进度|状态|结果|进展情况|落实情况|完成情况)$/u,
    'progress',
  ],
  [/^是否(?:已)?(?:完成|整改)(?:整改|到位)?$/u, 'progress'],
  [
    /^(?:反馈|存在|发现|具体|主要|巡察|巡察反馈|巡察发现|指出|整改|巡察组反馈|巡察指出)?的?(?:主要|具体)?问题(?:内容|描述|表述|原文|清单|详情|摘要|名称|点|简述|概述|表现|事项|及表现)?$/u,
    'statement',
  ],
  [/^(?:反馈意见|反馈内容|整改事项|整改内容|问题事项)$/u, 'statement'],
  [/^(?:备注|附注)$/u, 'detail'],
];

const POSSIBLE: readonly [RegExp, LedgerField | 'progress'][] = [
  [/措施|举措/u, 'measures'],
  [/领导(?!小组)/u, 'responsibleLeader'],
  [new RegExp(`牵头${OFFICE}?`, 'u'), 'leadDepartment'],
  [new RegExp(`(?:责任|整改|承办)${OFFICE}`, 'u'), 'responsibleDepartments'],
  [/责任人|经办人|负责人|承办人/u, 'handler'],
  [/时限|期限|截止/u, 'dueDate'],
  [/(?:开始|起始|启动)/u, 'startDate'],
  [/完成.*(?:时间|日期)/u, 'completedDate'],
  [/成效|成果|效果/u, 'outcome'],
  [/进展|状态|完成情况|整改情况|落实情况/u, 'progress'],
  // One column for each, with a tick in one of them.
  [/^(?:已|未|尚未|基本)完成$|^(?:持续|正在)(?:推进|整改)$|^长期坚持$/u, 'progress'],
  [/^(?:具体表现|表现形式|主要表现|整改目标|预期目标|整改要求|说明|其他)$/u, 'detail'],
  [/^(?:类型|类)$|类别|分类/u, 'category'],
  [/问题/u, 'statement'],
];

const OURS = '由程序管理，不从台账导入';
/** What the program counts itself, or takes down with its own proof. */
const LEFT: readonly [RegExp, string][] = [
  [/^公开序号$|^(?:已完成)?措施数$|^佐证材料数$|^完成率$|^灯色$|^是否逾期$|^剩余天数$/u, OURS],
  [
    /^处理人数$|^处理人员$|^资金$|^金额$|^(?:涉及|处理|挽回|追缴|清退)?(?:资金|金额)(?:数)?$/u,
    '请在“处理和资金”中登记，不从台账导入',
  ],
  [/^销号(?:日期|时间|情况|状态)$|^验收(?:意见|结果)$/u, '销号和验收按审批办理，不从台账导入'],
  [/^延期(?:至|情况)?$/u, '延期按申请办理，不从台账导入'],
  [/^佐证材料|^证明材料|^支撑材料/u, '佐证材料要附文件，请在问题中添加'],
  [/^制度成果$|^建立制度|^制度名称/u, '制度成果在程序中确认，不从台账导入'],
  [/^(?:联系)?电话|^手机|^联系方式$/u, '请在“人员与单位”中登记'],
  [/措施(?:数|数量|个数|编号|序号)$|问题(?:数|数量|个数)$/u, OURS],
];

/** Leaves that say little without the group above them. */
const BARE = /^(?:单位|部门|科室|时间|日期|人员|姓名|领导|起|止|起始|截止|开始|结束|内容|情况|人|要求)$/u;

/** @param path the heads above a column, the outermost first */
export function meaningOf(path: readonly string[]): HeadMeaning | null {
  const names = path.map(bare).filter((name) => name !== '');
  const leaf = names.at(-1);
  if (leaf === undefined) return null;
  const whole = names.join('');
  const left = LEFT.find(([pattern]) => pattern.test(leaf));
  if (left) return { field: null, reason: left[1] };
  const isBare = BARE.test(leaf) && names.length > 1;
  if (isBare) return bareMeaning(names, whole);
  const certain = first(CERTAIN, leaf);
  if (certain) return { field: certain, certainty: 'certain' };
  const possible = first(POSSIBLE, leaf) ?? first(POSSIBLE, whole);
  return possible ? { field: possible, certainty: 'possible' } : null;
}

function bareMeaning(names: readonly string[], whole: string): HeadMeaning | null {
  if (/(?:时限|期限|时间|周期).*(?:起|起始|开始)$/u.test(whole))
    return { field: 'startDate', certainty: 'certain' };
  if (/(?:时限|期限|时间|周期).*(?:止|截止|结束)$/u.test(whole))
    return { field: 'dueDate', certainty: 'certain' };
  const pairs = [`${names.at(-2) ?? ''}${names.at(-1) ?? ''}`, whole];
  for (const name of pairs) {
    const certain = first(CERTAIN, name);
    if (certain) return { field: certain, certainty: 'certain' };
  }
  const possible = first(POSSIBLE, whole);
  return possible ? { field: possible, certainty: 'possible' } : null;
}

function first<T>(table: readonly [RegExp, T][], name: string): T | undefined {
  return table.find(([pattern]) => pattern.test(name))?.[1];
}

/** A head without spaces, marks and what stands in brackets. */
export function bare(head: string): string {
  return head
    .replaceAll(/[（(【[][^）)】\]]*[）)】\]]/gu, '')
    .replaceAll(/[\s*＊:：、，,.。．/／\\|"“”'_-]/gu, '')
    .toLowerCase();
}
