import type { Notice } from '../../../shared/notice.ts';
import { JuanzongError } from '../error.ts';
import type { Line } from './lines.ts';

const SOMETHING_ELSE =
  /(?:工作总结|总结报告|年度总结|总结$|讲话|发言|(?:整改|实施|工作)方案|方案$|工作计划|计划$|工作要点|要点$|心得|体会$|简报|述职|述廉|动员会|动员部署|会议纪要|召开.{0,30}会|工作安排|实施意见|自查报告|情况反馈$|反馈意见$|反馈会|任务清单$)/;
const A_NOTICE =
  /整改[^。]{0,16}(?:情况|进展|成效|结果)|(?:整改|巡[察视])[^。]{0,30}(?:通报|公示|公告)|整改(?:工作)?(?:的)?报告/;
const FORMULA =
  /(?:现将|现就|将|把)[^。]{0,80}整改[^。]{0,40}(?:公布|通报|公示|公开|报告|汇报|公告|如下)|整改(?:工作)?(?:落实|进展|完成)*(?:情况|进展|结果)[^。,]{0,16}(?:公布|通报|公示|公开|报告如下|公告|如下)/;
const PLAN =
  /(?:特?制定|拟定|形成)(?:了)?(?:如下|本|以下|此)(?:整改)?(?:工作|实施)?方案|制定[^。]{0,20}方案如下/;

function refuse(missing: string): never {
  throw new JuanzongError(
    'not-a-notice',
    `这份文件不是巡察整改情况通报：${missing}。请选择被巡察单位公布的整改情况通报原文。`,
  );
}

/** Refuses, before anything is parsed, a text that cannot be a notice. `shadow` is the whole of it. */
export function refuseOtherSubjects(shadow: string): void {
  if (shadow.trim() === '') refuse('文件里没有文字');
  const form = formIn(shadow);
  if (form !== null) refuse(`“${form}”是台账、表格或目录`);
  if (!/巡\s*[察视]/.test(shadow)) refuse('文中没有提到巡察或巡视');
  if (!/整\s*改/.test(shadow)) refuse('文中没有写到整改');
}

const FORM =
  /(?:台账|销号(?:审批|申请|验收)?[表单]|审批[表单]|(?:(?:材料|案卷|归档)(?:目录|清单)|卷内(?:文件)?目录))(?:\([^()]*\))?$/;
const MOST_BEFORE_TITLE = 5;

/** The title of a ledger, a form or a catalogue among the first lines, if no line there is that of a notice. */
function formIn(shadow: string): string | null {
  const first = shadow
    .split(/[\r\n]+/, 40)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_BEFORE_TITLE);
  if (
    first.some((line) =>
      /(?:(?:通报|公示|公告|报告)|巡[察视].{0,40}(?:情况|进展))(?:\([^()]*\))?$/.test(line),
    )
  )
    return null;
  return first.find((line) => line.length <= 60 && !/[。:]/.test(line) && FORM.test(line)) ?? null;
}

/** How the issues were recognised, for the decision whether this is a notice at all. */
export interface Evidence {
  /** Issues that are problems beyond doubt: by their wrapper, a status, or the word 问题一. */
  named: number;
  /** Labels such as 整改措施： */
  labels: number;
}

/**
 * Refuses what is no rectification notice, and says what is missing. A real notice may lack its title, its lead, the
 * status words or the labels, so no single one of them decides.
 */
export function refuseUnlessNotice(notice: Notice, shadow: string, head: Line[], evidence: Evidence): void {
  const opening = head.map((line) => line.text);
  const titles = opening.filter((text) => text.length <= 80 && !/。/.test(text));
  const title = notice.title ?? '';
  const declared =
    A_NOTICE.test(title) ||
    FORMULA.test(opening.join('\n')) ||
    titles.some((text) => A_NOTICE.test(text) && !SOMETHING_ELSE.test(text));
  const other = titles.find((text) => SOMETHING_ELSE.test(text) && !A_NOTICE.test(text));
  if (other !== undefined) refuse(`标题“${other.slice(0, 40)}”说明它是另一种文件`);
  if (/(?:整改|实施|工作)方案$|(?:整改|任务)清单$/.test(title))
    refuse(`标题“${title.slice(0, 40)}”说明它是另一种文件`);
  if (PLAN.test(opening.join('\n')) && !FORMULA.test(opening.join('\n')))
    refuse('文中只有整改打算，没有整改结果');
  if (notice.issues.length === 0)
    refuse(declared ? '文中没有逐项列出问题和整改情况' : '文中没有巡察反馈的问题和逐项整改情况');
  const worked = notice.issues.filter(
    (issue) => issue.completion !== null || issue.measures.length > 0,
  ).length;
  if (worked * 4 < notice.issues.length && evidence.labels === 0)
    refuse('文中只列出了问题，没有整改措施，也没有完成情况');
  if (declared) return;
  const completions = notice.issues.filter((issue) => issue.completion !== null).length;
  if (completions === 0 && evidence.labels === 0 && evidence.named < 2)
    refuse('文中没有说明这是巡察整改情况，列出的问题也没有整改措施和完成情况');
  if (!/反馈|指出/.test(shadow)) refuse('文中没有巡察组反馈的问题');
  if (evidence.named === 0 && completions === 0 && evidence.labels < 2) refuse('文中没有巡察组反馈的问题');
}
