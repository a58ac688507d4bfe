import { type Block, dateText, normalisePunctuation } from '../../../gongwen/index.ts';
import { issueBlocks } from '../public-notice/issues.ts';
import { originText } from '../public-notice/opening.ts';
import { runningText } from '../public-notice/running-text.ts';
import { paragraphsOf } from '../text.ts';
import type { Narrative } from './data.ts';
import { figuresTable, figuresText } from './figures.ts';

/** A title: what the office calls the paper, or `about` between the unit and the feedback. */
export function narrativeTitle({ title, issuers, inspectionBody }: Narrative, end: string): string {
  return normalisePunctuation(title ?? `${issuers.join('、')}关于${inspectionBody ?? '巡察'}反馈意见${end}`);
}

/** Who inspected whom, and what follows: `现将……报告如下：`. */
export function narrativeLead(data: Narrative, follows: string): Block[] {
  return runningText([normalisePunctuation(`${originText(data)}${follows}`)]);
}

export function chapter(numeral: string, title: string, blocks: readonly Block[]): Block[] {
  return [{ kind: 'heading', level: 1, text: `${numeral}、${title}` }, ...blocks];
}

/** Text that somebody wrote, with its own headings. */
export function writtenText(text: string | null): Block[] {
  return runningText(paragraphsOf(text ?? ''));
}

/** The figures, in a sentence and as a table. */
export function figureBlocks({ figures, asOf, inspectionBody, meetings }: Narrative): Block[] {
  if (figures === null || asOf === null) return [];
  return [
    {
      kind: 'paragraph',
      text: `截至${dateText(asOf)}，${figuresText(normalisePunctuation(inspectionBody ?? '巡察'), figures)}`,
    },
    { kind: 'caption', left: '巡察整改工作数据', right: `截至${asOf}` },
    figuresTable(figures, meetings),
  ];
}

/** Problem by problem: what it was, what was done, what came of it, and how far it is. */
export function narrativeIssues(data: Narrative): Block[] {
  if (data.issues.length > 0) return issueBlocks(data);
  return [{ kind: 'paragraph', text: '反馈意见未列具体问题。' }];
}
