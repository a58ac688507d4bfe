import { type CaseFile, pieceCount } from '../../../shared/casefile.ts';
import { COMPLETION_NAMES, STAGE_NAMES } from '../../../shared/vocabulary.ts';
import { type Command, word } from '../command.ts';
import { reading } from '../host.ts';

export const list: Command = {
  name: 'list',
  synopsis: '<卷宗库> [--case 卷宗编号]',
  summary: '列出卷宗；或一个卷宗的问题、办理状态、完成情况和佐证材料数',
  words: { min: 1, max: 1 },
  options: ['case'],
  async run(args) {
    const caseFileId = args.option('case');
    return reading(word(args, 0), args, async (engine) => {
      if (caseFileId !== undefined) return issuesOf(await engine.caseFile.get({ caseFileId }));
      const caseFiles = (await engine.caseFile.list()).map(summaryOf);
      return { json: { caseFiles }, text: describeCaseFiles(caseFiles), exitCode: 0 };
    });
  },
};

function summaryOf({
  id,
  title,
  inspectedUnit,
  inspectionBody,
  feedbackDate,
  noticeDate,
  stated,
  issues,
}: CaseFile) {
  return {
    id,
    title,
    inspectedUnit,
    inspectionBody,
    feedbackDate,
    noticeDate,
    stated: stated.issues,
    listed: issues.filter((issue) => issue.disclosure === 'public').length,
    withheld: issues.filter((issue) => issue.disclosure === 'withheld').length,
    evidence: issues.reduce((sum, issue) => sum + pieceCount(issue.evidence), 0),
  };
}

function describeCaseFiles(caseFiles: readonly ReturnType<typeof summaryOf>[]): string {
  if (caseFiles.length === 0) return '还没有卷宗，请用 import 导入一份整改情况通报。';
  return caseFiles
    .map((caseFile) =>
      [
        `${caseFile.id}  ${caseFile.title ?? caseFile.inspectedUnit ?? '（无标题）'}`,
        `  问题 ${caseFile.listed + caseFile.withheld}（公开 ${caseFile.listed}，不予公开 ${caseFile.withheld}），佐证材料 ${caseFile.evidence}`,
      ].join('\n'),
    )
    .join('\n');
}

function issuesOf(caseFile: CaseFile) {
  const issues = caseFile.issues.map((issue) => ({
    id: issue.id,
    number: issue.number,
    publicNumber: issue.publicNumber,
    withheld: issue.disclosure === 'withheld',
    stage: issue.stage,
    completion: issue.completion,
    statement: issue.statement,
    evidence: pieceCount(issue.evidence),
  }));
  const lines = issues.map((issue) => {
    const completion = issue.completion === null ? '（未载明）' : COMPLETION_NAMES[issue.completion];
    const withheld = issue.withheld ? '〔不予公开〕' : '';
    return `${String(issue.number).padStart(4)}  ${STAGE_NAMES[issue.stage]}  ${completion}  材料 ${issue.evidence}  ${withheld}${issue.statement ?? '（待补填）'}`;
  });
  return {
    json: { id: caseFile.id, title: caseFile.title, issues },
    text: [`${caseFile.id}  ${caseFile.title ?? caseFile.inspectedUnit ?? '（无标题）'}`, ...lines].join(
      '\n',
    ),
    exitCode: 0 as const,
  };
}
