/** 文书要素: what every official paper has around its text. */

/** 紧急程度 (GB/T 9704-2012, 7.2.3). */
export const URGENCIES = ['特急', '加急'] as const;

/** 公开属性 */
export const PUBLICITIES = ['主动公开', '依申请公开', '不予公开'] as const;

/** How a paper is signed (7.3.5). */
export const SEALS = ['盖章', '不盖章', '签名章'] as const;

/** 行距: 22 lines a page by the standard, or the round values that offices set. */
export const LINE_PITCHES = ['国标撑满', '28磅', '30磅'] as const;
export type LinePitch = (typeof LINE_PITCHES)[number];

/** The third level of headings: regular by the standard, bold in many offices. */
export const LEVEL_THREES = ['常规', '加粗'] as const;
export type LevelThree = (typeof LEVEL_THREES)[number];

/** 套打: printed on paper that bears its red head already, so nothing red is drawn and its room is kept. */
export const PREPRINTS = ['否', '是'] as const;
export type Preprint = (typeof PREPRINTS)[number];

/** 公文设置: what the papers of an office begin with. */
export interface DocumentSetting {
  /** 发文机关, the one in charge first; empty: the inspected unit of the case file. */
  issuers: string[];
  /** 印发机关 */
  printer: string | null;
  contact: string | null;
  /** 机关代字 by the key of a kind of paper: 松巡办发. */
  codes: Record<string, string>;
  linePitch: LinePitch;
  levelThree: LevelThree;
  preprinted: Preprint;
}
