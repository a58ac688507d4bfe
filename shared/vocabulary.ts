/** The closed sets that the whole program speaks in, with the words an office uses for them. */

/** 完成情况: what is reported of an issue. `null` beside it always means that nobody has said. */
export const COMPLETIONS = ['completed', 'basicallyCompleted', 'notCompleted', 'ongoing'] as const;
export type Completion = (typeof COMPLETIONS)[number];

export const COMPLETION_NAMES: Record<Completion, string> = {
  completed: '已完成',
  basicallyCompleted: '基本完成',
  notCompleted: '未完成',
  ongoing: '持续推进',
};

/** 办理状态: where the work on an issue stands. */
export const STAGES = ['notStarted', 'rectifying', 'underReview', 'returned', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Record<Stage, string> = {
  notStarted: '未启动',
  rectifying: '整改中',
  underReview: '待审核',
  returned: '已退回',
  closed: '已销号',
};

/** 整改类型. */
export const RECTIFICATION_KINDS = ['immediate', 'deadline', 'longTerm'] as const;
export type RectificationKind = (typeof RECTIFICATION_KINDS)[number];

export const RECTIFICATION_KIND_NAMES: Record<RectificationKind, string> = {
  immediate: '立行立改',
  deadline: '限期整改',
  longTerm: '长期坚持',
};

/** 公开 / 不予公开. */
export const DISCLOSURES = ['public', 'withheld'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

export const DISCLOSURE_NAMES: Record<Disclosure, string> = { public: '公开', withheld: '不予公开' };
