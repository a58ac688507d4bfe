/** 制度成果: a 《title》 that a measure names or that somebody entered; the office says whether it is a result. */
export interface Regulation {
  id: string;
  /** Without the marks. */
  title: string;
  status: RegulationStatus;
  /** 文号, as written. */
  number: string | null;
  issuingBody: string | null;
  /** `2021-03-18` */
  issuedOn: string | null;
  kind: RegulationKind | null;
  /** The paper itself, among the evidence of the case file. */
  evidence: RegulationEvidence | null;
  issueId: string;
  issueNumber: number;
  /** Of the issue; `null` where a withheld one is not filled in yet. */
  statement: string | null;
}

export interface RegulationEvidence {
  id: string;
  name: string;
  /** Whether it still is evidence of the case file, and not in the recycle bin. */
  isThere: boolean;
}

export const REGULATION_STATUSES = ['candidate', 'confirmed', 'dismissed'] as const;
export type RegulationStatus = (typeof REGULATION_STATUSES)[number];

export const REGULATION_STATUS_NAMES: Record<RegulationStatus, string> = {
  candidate: '待确认',
  confirmed: '已确认',
  dismissed: '不是制度成果',
};

export const REGULATION_KINDS = ['new', 'revised'] as const;
export type RegulationKind = (typeof REGULATION_KINDS)[number];

export const REGULATION_KIND_NAMES: Record<RegulationKind, string> = { new: '新建', revised: '修订' };

/** What the register still lacks of a confirmed rule. */
export const REGULATION_GAPS = ['number', 'issuingBody', 'issuedOn', 'kind', 'evidence'] as const;
export type RegulationGap = (typeof REGULATION_GAPS)[number];

export const REGULATION_GAP_NAMES: Record<RegulationGap, string> = {
  number: '文号',
  issuingBody: '发文单位',
  issuedOn: '发文日期',
  kind: '新建或修订',
  evidence: '制度文本',
};

/** What is missing; nothing is asked of what is not, or not yet, a result. */
export function regulationGaps(regulation: Regulation): RegulationGap[] {
  if (regulation.status !== 'confirmed') return [];
  return REGULATION_GAPS.filter((gap) =>
    gap === 'evidence' ? !regulation.evidence?.isThere : regulation[gap] === null,
  );
}

export interface RegulationFigures {
  candidates: number;
  confirmed: number;
  dismissed: number;
  /** Of the confirmed ones, as are the three below. */
  new: number;
  revised: number;
  /** Neither said to be new nor revised. */
  kindMissing: number;
  /** How many lack something in the register. */
  withGaps: number;
}

/** The figures of a register. */
export function regulationFiguresOf(regulations: readonly Regulation[]): RegulationFigures {
  const count = (is: (regulation: Regulation) => boolean): number => regulations.filter(is).length;
  const confirmed = (is: (regulation: Regulation) => boolean): number =>
    count((regulation) => regulation.status === 'confirmed' && is(regulation));
  return {
    candidates: count(({ status }) => status === 'candidate'),
    confirmed: confirmed(() => true),
    dismissed: count(({ status }) => status === 'dismissed'),
    new: confirmed(({ kind }) => kind === 'new'),
    revised: confirmed(({ kind }) => kind === 'revised'),
    kindMissing: confirmed(({ kind }) => kind === null),
    withGaps: count((regulation) => regulationGaps(regulation).length > 0),
  };
}
