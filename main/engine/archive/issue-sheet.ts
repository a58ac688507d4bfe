import { type CaseFile, type Issue, pieceCount } from '../../../shared/casefile.ts';
import { WITHHELD_GROUND_NAMES } from '../../../shared/disclosure.ts';
import { COMPLETION_NAMES, DISCLOSURE_NAMES, STAGE_NAMES } from '../../../shared/vocabulary.ts';

/** What one issue is about, as plain text (UTF-8) that can be read in its folder without any program. */
export function issueSheet({ sections, categories }: CaseFile, issue: Issue): string {
  const section = sections.find(({ id }) => id === issue.sectionId);
  const category = categories.find(({ id }) => id === issue.categoryId);
  const lines = [
    `问题编号：${issue.number}`,
    `公开情况：${DISCLOSURE_NAMES[issue.disclosure]}${publication(issue)}`,
    ...(section ? [`方面：${section.title}`] : []),
    ...(category ? [`问题类别：${category.title}`] : []),
    `反馈问题：${issue.statement ?? '内容待补填'}`,
    `完成情况：${issue.completion === null ? '（未载明）' : COMPLETION_NAMES[issue.completion]}`,
    `办理状态：${STAGE_NAMES[issue.stage]}`,
    `整改措施：${issue.measures.length}条`,
    ...issue.measures.map(({ number, text }) => `  ${number}．${text}`),
    ...(issue.outcome === null ? [] : [`整改成效：${issue.outcome}`]),
    ...(issue.detail === null ? [] : [`其他说明：${issue.detail}`]),
    `佐证材料：${pieceCount(issue.evidence)}件`,
    ...issue.evidence.map(
      ({ name, sha256, measure }) => `  ${name}${measure === null ? '' : `（措施${measure}）`}  ${sha256}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function publication({ publicNumber, withheldGround, withheldReason, consentBy, consentOn }: Issue): string {
  if (publicNumber !== null) return `，公开序号${publicNumber}`;
  return [
    withheldGround === null ? '' : `，情形：${WITHHELD_GROUND_NAMES[withheldGround]}`,
    withheldReason === null ? '' : `，理由：${withheldReason}`,
    consentBy === null || consentOn === null ? '' : `，${consentBy}${consentOn}同意`,
  ].join('');
}
