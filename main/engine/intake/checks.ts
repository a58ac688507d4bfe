import type { Notice } from '../../../shared/notice.ts';
import type { FoundIssue } from './issue.ts';
import type { Warnings } from './warnings.ts';

/** Says where the listed issues and the stated totals, or the printed numbers, do not agree. */
export function checkTotals(notice: Notice, warnings: Warnings): void {
  const { stated, issues } = notice;
  const listed = issues.length;
  if (stated.issues === null) return;
  const levels = [
    ['已完成', 'completed', stated.completed],
    ['基本完成', 'basicallyCompleted', stated.basicallyCompleted],
    ['未完成', 'notCompleted', stated.notCompleted],
  ] as const;
  if (stated.issues > listed) {
    const missing = levels.flatMap(([name, level, count]) => {
      const printed = issues.filter((issue) => issue.completion === level).length;
      return count === null || count === printed
        ? []
        : [`${name}${count - printed}个（写明${count}个，列出${printed}个）`];
    });
    const detail = missing.length === 0 ? '' : `，其中${missing.join('、')}`;
    warnings.add(
      'withheld',
      `正文写明${stated.issues}个问题，列出${listed}个，未公开${stated.issues - listed}个${detail}。`,
    );
  }
  if (stated.issues < listed)
    warnings.add('more-than-stated', `正文写明${stated.issues}个问题，却列出${listed}个，请核对。`);
  const sum = levels.reduce((total, [, , count]) => total + (count ?? 0), 0);
  if (sum > stated.issues)
    warnings.add(
      'totals-disagree',
      `正文写明的完成情况合计${sum}个，多于问题总数${stated.issues}个，请核对。`,
    );
}

/** Gaps and repeats in the printed numbers; numbering may start again at 1 under each heading. */
export function checkNumbering(issues: FoundIssue[], warnings: Warnings): void {
  let before: number | null = null;
  for (const { number, statement } of issues) {
    if (number === null) continue;
    if (before !== null && number !== 1) {
      if (number === before) warnings.add('numbering-repeats', `问题序号${number}重复出现。`, statement);
      else if (number !== before + 1)
        warnings.add('numbering-gap', `问题序号从${before}跳到${number}。`, statement);
    }
    before = number;
  }
}

/** Status words that say nothing certain, and issues without any measure. */
export function checkIssues(source: string, issues: FoundIssue[], warnings: Warnings): void {
  for (const issue of issues) {
    const { completion, statement } = issue;
    if (completion !== null && completion.value === null) {
      warnings.add(
        'completion-unknown-word',
        `完成情况写作“${source.slice(completion.start, completion.end)}”，无法归类，请人工选择。`,
        completion,
      );
    }
    if (issue.measures.length === 0)
      warnings.add(
        'no-measures',
        `问题“${source.slice(statement.start, statement.end).slice(0, 30)}”没有写整改措施。`,
        statement,
      );
  }
}
