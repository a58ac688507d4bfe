import type { Database } from 'better-sqlite3';
import {
  type CaseFile,
  type Evidence,
  type Issue,
  type Measure,
  pieceCount,
} from '../../../shared/casefile.ts';
import type { Needs, TemplateNeeds, TemplateValues } from '../../../shared/template.ts';
import {
  COMPLETION_NAMES,
  DISCLOSURE_NAMES,
  RECTIFICATION_KIND_NAMES,
  STAGE_NAMES,
} from '../../../shared/vocabulary.ts';
import { readCaseFile } from '../casefile/index.ts';
import { chineseNumeral, dateText } from '../gongwen/index.ts';

/** What the library says in answer to the needs of a template. */
export interface Facts {
  paper: TemplateValues;
  /** Of the issue that the paper is about. */
  issue: TemplateValues | null;
}

/**
 * Reads what a template asks for, and nothing else, so that a paper has moved on only where it would say something else.
 * @throws JuanzongError `case-not-found`
 */
export function collectFacts(
  db: Database,
  { caseFileId, issueId }: { caseFileId: string; issueId: string | null },
  needs: TemplateNeeds,
): Facts {
  const caseFile = readCaseFile(db, caseFileId);
  const issue = caseFile.issues.find(({ id }) => id === issueId);
  return {
    paper: answer(caseThing(caseFile), needs.paper),
    issue: needs.issue && issue ? answer(issueThing(caseFile, issue, 0), needs.issue) : null,
  };
}

/** Something that can be asked: each text and each list is worked out only when it is wanted. */
interface Thing {
  texts: Readonly<Record<string, () => string | number | null | undefined>>;
  lists: Readonly<Record<string, () => Thing[]>>;
}

function answer(thing: Thing, needs: Needs): TemplateValues {
  const texts = needs.texts.flatMap((name) => {
    const text = Object.hasOwn(thing.texts, name) ? thing.texts[name] : undefined;
    return text ? [[name, String(text() ?? '').trim()] as const] : [];
  });
  const lists = Object.entries(needs.lists).flatMap(([name, within]) => {
    const list = Object.hasOwn(thing.lists, name) ? thing.lists[name] : undefined;
    return list ? [[name, list().map((item) => answer(item, within))] as const] : [];
  });
  return { texts: Object.fromEntries(texts), lists: Object.fromEntries(lists) };
}

function caseThing(caseFile: CaseFile): Thing {
  const { issues, sections, categories, contact } = caseFile;
  const measures = issues.flatMap((issue) => issue.measures.map((measure) => ({ issue, measure })));
  const completed = issues.filter(({ completion }) => completion === 'completed').length;
  const closed = issues.filter(({ stage }) => stage === 'closed').length;
  const disclosed = issues.filter(({ disclosure }) => disclosure === 'public').length;
  const withCompletion = (completion: Issue['completion']) => (): number =>
    issues.filter((issue) => issue.completion === completion).length;
  return {
    texts: {
      卷宗名称: () => caseFile.title,
      被巡察单位: () => caseFile.inspectedUnit,
      巡察组: () => caseFile.inspectionBody,
      巡察类型: () => caseFile.inspectionKind,
      巡察开始日期: () => dated(caseFile.inspectedFrom),
      巡察结束日期: () => dated(caseFile.inspectedTo),
      反馈日期: () => dated(caseFile.feedbackDate),
      通报日期: () => dated(caseFile.noticeDate),
      问题总数: () => issues.length,
      已完成数: () => completed,
      基本完成数: withCompletion('basicallyCompleted'),
      未完成数: withCompletion('notCompleted'),
      持续推进数: withCompletion('ongoing'),
      完成率: () => (issues.length === 0 ? null : `${Math.round((completed * 1000) / issues.length) / 10}%`),
      已销号数: () => closed,
      未销号数: () => issues.length - closed,
      公开问题数: () => disclosed,
      不予公开数: () => issues.length - disclosed,
      措施总数: () => measures.length,
      已完成措施数: () => measures.filter(({ measure }) => measure.doneDate !== null).length,
      佐证材料数: () => pieceCount(issues.flatMap(({ evidence }) => evidence)),
      制度成果数: () => issues.reduce((sum, { regulations }) => sum + regulations.length, 0),
      咨询电话: () => contact?.phone,
      受理时间: () => contact?.hours,
      通讯地址: () => contact?.address,
      邮政编码: () => contact?.postcode,
      电子邮箱: () => contact?.email,
    },
    lists: {
      ...issueLists(caseFile, issues),
      方面: () =>
        sections.map(({ id, title }, index) => {
          const own = issues.filter(({ sectionId }) => sectionId === id);
          const inner = categories.filter(({ sectionId }) => sectionId === id);
          return groupThing(caseFile, title, own, index, {
            类别: () => inner.map((category, order) => categoryThing(caseFile, category, order)),
          });
        }),
      类别: () => categories.map((category, index) => categoryThing(caseFile, category, index)),
      全部措施: () => measures.map(({ issue, measure }, index) => measureThing(issue, measure, index)),
      全部佐证: () =>
        issues
          .flatMap((issue) => piecesOf(issue.evidence).map((piece) => ({ issue, piece })))
          .map(({ issue, piece }, index) => evidenceThing(issue, piece, index)),
      全部制度: () => issues.flatMap(({ regulations }) => regulations).map(regulationThing),
    },
  };
}

function categoryThing(
  caseFile: CaseFile,
  { id, title }: { id: string; title: string },
  index: number,
): Thing {
  const own = caseFile.issues.filter(({ categoryId }) => categoryId === id);
  return groupThing(caseFile, title, own, index, {});
}

function groupThing(
  caseFile: CaseFile,
  title: string,
  issues: Issue[],
  index: number,
  lists: Thing['lists'],
): Thing {
  return {
    texts: { ...position(index), 名称: () => title, 问题数: () => issues.length },
    lists: { ...issueLists(caseFile, issues), ...lists },
  };
}

function issueLists(caseFile: CaseFile, issues: readonly Issue[]): Thing['lists'] {
  const those = (wanted: (issue: Issue) => boolean) => (): Thing[] =>
    issues.filter(wanted).map((issue, index) => issueThing(caseFile, issue, index));
  return {
    问题: those(() => true),
    公开问题: those(({ disclosure }) => disclosure === 'public'),
    不予公开问题: those(({ disclosure }) => disclosure === 'withheld'),
    已完成问题: those(({ completion }) => completion === 'completed'),
    基本完成问题: those(({ completion }) => completion === 'basicallyCompleted'),
    未完成问题: those(({ completion }) => completion === 'notCompleted'),
    持续推进问题: those(({ completion }) => completion === 'ongoing'),
    已销号问题: those(({ stage }) => stage === 'closed'),
    未销号问题: those(({ stage }) => stage !== 'closed'),
  };
}

function issueThing({ sections, categories }: CaseFile, issue: Issue, index: number): Thing {
  const { measures, evidence, regulations } = issue;
  return {
    texts: {
      ...position(index),
      编号: () => issue.number,
      公开序号: () => issue.publicNumber,
      内容: () => issue.statement,
      方面: () => sections.find(({ id }) => id === issue.sectionId)?.title,
      类别: () => categories.find(({ id }) => id === issue.categoryId)?.title,
      整改类型: () => issue.rectificationKind && RECTIFICATION_KIND_NAMES[issue.rectificationKind],
      完成情况: () => issue.completion && COMPLETION_NAMES[issue.completion],
      办理状态: () => STAGE_NAMES[issue.stage],
      起始日期: () => dated(issue.startDate),
      整改时限: () => dated(issue.deadline),
      原定时限: () => dated(issue.dueDate),
      完成日期: () => dated(issue.completedDate),
      牵头单位: () => issue.leadDepartment,
      责任单位: () => issue.responsibleDepartments.join('、'),
      责任领导: () => issue.responsibleLeader,
      责任人: () => issue.handler,
      整改成效: () => issue.outcome,
      整改措施: () => measures.map(({ text }) => text).join('\n'),
      措施数: () => measures.length,
      佐证数: () => pieceCount(evidence),
      制度成果: () => regulations.map((title) => `《${title}》`).join(''),
      是否公开: () => DISCLOSURE_NAMES[issue.disclosure],
      不予公开理由: () => issue.withheldReason,
      备注: () => issue.detail,
    },
    lists: {
      措施: () => measures.map((measure, order) => measureThing(issue, measure, order)),
      佐证: () => piecesOf(evidence).map((piece, order) => evidenceThing(issue, piece, order)),
      制度: () => regulations.map(regulationThing),
    },
  };
}

function measureThing(issue: Issue, measure: Measure, index: number): Thing {
  return {
    texts: {
      ...position(index),
      编号: () => measure.number,
      内容: () => measure.text,
      成效: () => measure.outcome,
      起始日期: () => dated(measure.startDate),
      整改时限: () => dated(measure.deadline ?? issue.deadline),
      完成日期: () => dated(measure.doneDate),
      问题编号: () => issue.number,
    },
    lists: {
      佐证: () =>
        issue.evidence
          .filter((piece) => piece.measure === measure.number)
          .map((piece, order) => evidenceThing(issue, piece, order)),
    },
  };
}

function evidenceThing(issue: Issue, piece: Evidence, index: number): Thing {
  return {
    texts: {
      ...position(index),
      名称: () => piece.name,
      说明: () => piece.note,
      日期: () => dated(piece.documentDate),
      页数: () => piece.pageCount,
      大小: () => sizeText(piece.size),
      所属措施: () => piece.measure,
      问题编号: () => issue.number,
      SHA256: () => piece.sha256,
    },
    lists: {},
  };
}

function regulationThing(title: string, index: number): Thing {
  return { texts: { ...position(index), 名称: () => title }, lists: {} };
}

function position(index: number): Thing['texts'] {
  return { 序号: () => index + 1, 中文序号: () => chineseNumeral(index + 1) };
}

/** One piece for several measures is listed once. */
function piecesOf(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.toReversed().map((piece) => [piece.id, piece])).values()].toReversed();
}

function dated(date: string | null): string | null {
  return date === null ? null : dateText(date);
}

/** As people say it: whole kilobytes, or megabytes with one place. */
function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
