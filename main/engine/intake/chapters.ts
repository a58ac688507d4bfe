import { type Entry, namesProblem } from './entries.ts';
import { type Node, walk } from './outline.ts';
import { isArea } from './wording.ts';

/** What a chapter is about; only `results` and `areas` hold issues. */
export type ChapterRole = 'leadership' | 'results' | 'outlook' | 'other' | 'areas';

const OUTLOOK =
  /^(?:当前|目前|整改)?(?:工作)?中?(?:还|仍)?存在的?(?:主要|突出)?(?:问题|不足|困难|差距)|下一步|下步|今后|下一阶段|下阶段|努力方向|工作打算|后续(?:工作|整改)|持续(?:巩固|深化|抓好|推进|做好|用力)|(?:巩固|拓展|深化)(?:拓展|深化)?(?:巡[察视])?整改(?:成果|成效|工作)|(?:建立|健全|构建|完善)[^。]{0,12}长效|打算|以巡[察视]整改为契机/;
const LEADERSHIP =
  /组织领导|责任|站位|认识|重视|部署|政治任务|思想|安排|机制|统筹|领导|组织(?:实施|情况|落实|推进|开展)|基本情况|总体情况|高位推动|推进(?:有力)?|组织推动|督导|举措|主要做法|民主生活会|强化|履职/;
const RESULTS =
  /(?:整改|反馈|问题|巡[察视])[^。]{0,24}(?:情况|成效|进展|落实|问题|结果|效果|到位|整改)|(?:逐项|逐条|逐一|对照|对标)[^。]{0,20}整改/;
const CONTACT = /联系方式|监督(?:方式|渠道)|意见建议|公示/;

/** Headings without a number that open a chapter: short, alone in their line, without a full stop. */
export function isPlainChapterHeading(entry: Entry): boolean {
  const { text, line } = entry;
  if (entry.start > line.start && !/^[.、]/.test(line.text)) return false;
  if (
    entry.marker !== null ||
    line.cell !== undefined ||
    text.length < 4 ||
    text.length > 26 ||
    /[。;,:(“]/.test(text)
  )
    return false;
  return /^(?:(?:巡[察视])?(?:反馈)?(?:意见)?(?:问题)?整改(?:工作)?(?:落实|进展|完成|组织|总体|开展)*(?:情况|成效)|整改工作(?:组织)?(?:领导|开展|推进|总体)情况|(?:下一步|下步|今后)(?:的)?(?:整改)?(?:工作)?(?:打算|安排|计划|措施)|(?:具体|反馈|巡[察视]反馈)问题(?:的)?整改(?:落实|进展)?情况)$/.test(
    text,
  );
}

export interface Chapter {
  node: Node;
  role: ChapterRole;
}

/**
 * Decides which of the top headings are chapters and what each is about. A chapter holds issues when problems are
 * named in it, not because of its title: a chapter about leadership may carry 整改落实 in its title and be full of
 * 一是 and 1.强化. Where no heading speaks of the work as a whole, the top headings are the sections themselves, or
 * the issues (`areas`).
 */
export function chaptersOf(roots: Node[]): Chapter[] {
  const scores = roots.map((node) => evidence(node));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const main = mainOf(roots, scores, best);
  const roles = roots.map((node, i): ChapterRole => {
    if (node === main) return 'results';
    const score = scores[i] ?? 0;
    const role = roleOf(node, score, best);
    return role === 'areas' && main !== null && score < 3 && !namesProblem(node.entry) ? 'other' : role;
  });
  const framed = roles.some((role) => role === 'leadership' || role === 'outlook' || role === 'results');
  joinSiblings(roots, roles, scores);
  const areas = roots.filter((_, i) => roles[i] === 'areas');
  const oneShape = areas.length >= 2 && areas.every((area) => area.style === areas[0]?.style);
  const leaves = areas.some((area) => area.children.length === 0);
  const parents = areas.some((area) => area.children.length > 0);
  roots.forEach((node, i) => {
    if (roles[i] !== 'other') return;
    if ((scores[i] ?? 0) >= 3) roles[i] = framed || isChapterTitle(titleOf(node)) ? 'results' : 'areas';
    else if (oneShape && node.style === areas[0]?.style && (node.children.length === 0 ? leaves : parents))
      roles[i] = 'areas';
  });
  if (!roles.some((role) => role === 'results' || role === 'areas')) {
    const fallback = roots.findIndex((node) => mayHoldResults(node));
    if (fallback >= 0) roles[fallback] = 'results';
    else if (isListOfIssues(roots)) return roots.map((node) => ({ node, role: 'areas' }));
  }
  return roots.map((node, i) => ({ node, role: roles[i] ?? 'other' }));
}

/** Headings in the wrapper of a problem, below which none is named, are problems where most of their like are. */
function joinSiblings(roots: Node[], roles: ChapterRole[], scores: number[]): void {
  const alike = roots.flatMap((node, i) => ((scores[i] ?? 0) < 3 && isWrapped(node) ? [i] : []));
  const problems = alike.filter((i) => roles[i] === 'areas');
  if (problems.length * 2 <= alike.length || problems.length < 2) return;
  for (const i of alike) if (roots[i]?.style === roots[problems[0] ?? 0]?.style) roles[i] = 'areas';
}

/** 关于X问题, or X的整改情况 where X is not the rectification itself. */
function isWrapped(node: Node): boolean {
  const title = titleOf(node);
  return (
    (node.entry.lead.shape === 'wrapped' && namesProblem(node.entry)) ||
    (/的整改(?:落实)?情况$/.test(title) && !/巡[察视]|反馈|问题|工作/.test(title))
  );
}

/**
 * The one chapter that names nearly all the problems, if there is such: then the others are no problems themselves,
 * whatever their titles sound like.
 */
function mainOf(roots: Node[], scores: number[], best: number): Node | null {
  const node = roots[scores.indexOf(best)];
  const total = scores.reduce((sum, score) => sum + score, 0);
  if (node === undefined || roots.length < 2 || best < 6 || best * 5 < total * 4) return null;
  const title = titleOf(node);
  if (isArea(title) || node.style === 'problem' || isWorkedOn(node)) return null;
  if (namesProblem(node.entry) && !RESULTS_TITLE.test(title)) return null;
  return isChapterTitle(title) || scores.filter((score) => score >= 3).length === 1 ? node : null;
}

/** Numbers 1. or （1） count no chapters; where nothing stands above them and each tells what was done, they count issues. */
function isListOfIssues(roots: Node[]): boolean {
  return (
    roots.length >= 2 &&
    roots.every(
      ({ style, entry, children, paragraphs }) =>
        style === roots[0]?.style &&
        !['plain', 'part', 'partSection', 'chinese'].includes(style) &&
        (children.length + paragraphs.length > 0 || entry.lead.rest.start < entry.lead.rest.end),
    )
  );
}

/** What a heading is about by itself; `other` where only its like can tell. */
function roleOf(node: Node, score: number, best: number): ChapterRole {
  const title = titleOf(node);
  const strong = score >= 3;
  if (node.entry.line.cell === 'row' || isWorkedOn(node)) return 'areas';
  const single = node.entry.tone === 'deficiency' || title.includes('“') || !RESULTS_TITLE.test(title);
  if (node.style === 'problem' || isArea(title) || (namesProblem(node.entry) && single)) return 'areas';
  if (node.entry.tone === 'deficiency' && !strong && !RESULTS_TITLE.test(title) && !OUTLOOK.test(title))
    return 'areas';
  if (OUTLOOK.test(title) && !(strong && RESULTS.test(title) && score >= best)) return 'outlook';
  if (CONTACT.test(title) && score === 0) return 'other';
  const leading = LEADERSHIP.test(title);
  if (strong && !(leading && score * 4 < best))
    return RESULTS_TITLE.test(title) ? 'results' : node.entry.tone === 'deficiency' ? 'areas' : 'other';
  if (leading && !(RESULTS_TITLE.test(title) && score * 4 >= best && score > 0)) return 'leadership';
  if (RESULTS_TITLE.test(title) && (best < 3 || score >= 2)) return 'results';
  return node.entry.tone === 'deficiency' ? 'areas' : 'other';
}

/** The heading is one issue: its own lines are those of one issue, such as 整改措施： and 完成情况：. */
function isWorkedOn({ entry, style, children, paragraphs }: Node): boolean {
  if (!entry.worked || RESULTS_TITLE.test(entry.text) || children.some((child) => child.entry.worked))
    return false;
  const labels = paragraphs.map((each) => each.label?.kind);
  return (
    !['part', 'plain'].includes(style) &&
    labels.every((kind, i) => kind === undefined || kind === 'detail' || labels.indexOf(kind) === i)
  );
}

function mayHoldResults(node: Node): boolean {
  const title = titleOf(node);
  return (
    RESULTS.test(title) &&
    !LEADERSHIP.test(title) &&
    !OUTLOOK.test(title) &&
    node.children.length + node.paragraphs.length > 0
  );
}

const RESULTS_TITLE =
  /^(?:(?:关于|对|针对)?(?:[^。,]{0,20})?(?:巡[察视]|反馈|整改|问题|突出)[^。,]{0,24}(?:情况|成效|进展|结果|效果|落实)|[^。]{0,30}(?:逐项|逐条|逐一|对照)[^。]{0,20}整改[^。]{0,10})$/;

/** A title over the whole of the results, not over one area of problems. */
function isChapterTitle(title: string): boolean {
  return (
    RESULTS.test(title) || LEADERSHIP.test(title) || OUTLOOK.test(title) || /整改|落实|成效|反馈/.test(title)
  );
}

function titleOf(node: Node): string {
  return (node.entry.text.split('。')[0] ?? '').replace(/[\s:;,.]+$/, '');
}

/** How surely problems are named below a heading: 3 for each beyond doubt, 1 for each that only reads like one. */
function evidence(node: Node): number {
  let score = 0;
  for (const each of walk(node)) {
    if (each !== node) score += weight(each.entry);
    for (const entry of each.paragraphs) {
      const kind = entry.label?.kind;
      if (kind !== undefined && kind !== 'detail' && kind !== 'outcome') score += 1;
      else if (namesProblem(entry) && /^(?:针对|关于|“)/.test(entry.text)) score += 3;
    }
  }
  return score;
}

/** A status alone proves little, and behind something done nothing: a leadership chapter may be full of （已完成）. */
function weight(entry: Entry): number {
  const lacking = entry.tone === 'deficiency';
  if (entry.tone === 'action' && entry.lead.shape === 'bare') return 0;
  if (namesProblem(entry))
    return entry.marker?.style === 'problem' || entry.lead.shape === 'wrapped' || lacking ? 3 : 1;
  return lacking ? 1 : 0;
}
