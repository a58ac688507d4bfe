import type { NoticeDraft } from '../../../../shared/intake.ts';
import { COMPLETION_NAMES, COMPLETIONS, type Completion } from '../../../../shared/vocabulary.ts';
import { withheldPlaceholders } from '../../../../shared/withheld.ts';

/** One figure: as the notice states it, as it lists it, and as the case file will have it. */
export interface Figure {
  name: string;
  /** `null` where the notice does not say. */
  stated: number | null;
  listed: number;
  withheld: number;
}

/** The figures of a draft, problems first. */
export function figuresOf(draft: NoticeDraft): Figure[] {
  const withheld = withheldPlaceholders(draft);
  const count = (of: readonly { completion: Completion | null }[], completion: Completion | null): number =>
    of.filter((each) => each.completion === completion).length;
  const completions = [...COMPLETIONS, null].map((completion) => ({
    name: completion === null ? '完成情况未说明' : COMPLETION_NAMES[completion],
    stated: completion === null || completion === 'ongoing' ? null : draft.stated[completion],
    listed: count(draft.issues, completion),
    withheld: count(withheld, completion),
  }));
  const measures = draft.issues.reduce((sum, issue) => sum + issue.measures.length, 0);
  return [
    { name: '问题', stated: draft.stated.issues, listed: draft.issues.length, withheld: withheld.length },
    ...completions.filter(({ stated, listed, withheld: kept }) => stated !== null || listed + kept > 0),
    { name: '整改措施', stated: draft.stated.measures, listed: measures, withheld: 0 },
  ];
}

/** Where the figures do not agree, in words. Measures are counted in many ways, so theirs are only shown. */
export function differencesIn(draft: NoticeDraft): string[] {
  const figures = figuresOf(draft).filter(({ name }) => name !== '整改措施');
  const differences = figures
    .filter(({ stated, listed, withheld }) => stated !== null && stated !== listed + withheld)
    .map(({ name, stated, listed, withheld }) => {
      const found =
        withheld === 0 ? `${listed}个` : `${listed + withheld}个（列出${listed}个，未公开${withheld}个）`;
      return `${name}：正文写明${stated}个，识别到${found}，请核对。`;
    });
  return differences;
}
