import type { Notice } from '../../shared/notice.ts';
import { COMPLETION_NAMES, COMPLETIONS } from '../../shared/vocabulary.ts';

const SILENT = '（未载明）';

/** What intake found, for a person to look over. */
export function describeNotice(notice: Notice): string {
  const { stated, issues } = notice;
  const listed = COMPLETIONS.map((completion) => ({
    name: COMPLETION_NAMES[completion],
    count: issues.filter((issue) => issue.completion === completion).length,
  })).filter(({ count }) => count > 0);
  const totals = [
    stated.completed === null ? null : `已完成 ${stated.completed}`,
    stated.basicallyCompleted === null ? null : `基本完成 ${stated.basicallyCompleted}`,
    stated.notCompleted === null ? null : `未完成 ${stated.notCompleted}`,
  ].filter((part) => part !== null);
  return [
    `标题：${notice.title ?? SILENT}`,
    `被巡察单位：${notice.inspectedUnit ?? SILENT}`,
    `巡察组：${notice.inspectionBody ?? SILENT}　类型：${notice.inspectionKind ?? SILENT}`,
    `巡察时间：${notice.inspectedFrom ?? SILENT} 至 ${notice.inspectedTo ?? SILENT}`,
    `反馈日期：${notice.feedbackDate ?? SILENT}　通报日期：${notice.noticeDate ?? SILENT}`,
    `载明问题：${stated.issues ?? SILENT}${totals.length > 0 ? `（${totals.join('，')}）` : ''}`,
    `列出问题：${issues.length}${listed.length > 0 ? `（${listed.map(({ name, count }) => `${name} ${count}`).join('，')}）` : ''}`,
    `方面 ${notice.sections.length}　问题类别 ${notice.categories.length}　整改措施 ${issues.reduce((sum, issue) => sum + issue.measures.length, 0)}`,
    ...(notice.unplaced.length > 0 ? [`未能归类的文字 ${notice.unplaced.length} 处：`] : []),
    ...notice.unplaced.map(({ line, text }) => `  第 ${line} 行：${text.trim()}`),
    ...(notice.warnings.length > 0 ? ['请核对：'] : []),
    ...notice.warnings.map(({ line, message }) => `  ${line === null ? '' : `第 ${line} 行：`}${message}`),
  ].join('\n');
}
