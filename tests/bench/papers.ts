import { unzipSync } from 'fflate';
import { kindOf, type Paper, packPaper } from '../../main/engine/document/index.ts';
import { type Block, packDocument, STANDARD } from '../../main/engine/gongwen/index.ts';
import { ledgerOf, noticeOf } from './papers-data.ts';
import {
  type Content,
  docxTemplates,
  docxtemplater,
  hasPythonDocx,
  type Made,
  pythonDocx,
  type Rival,
} from './papers-rivals.ts';
import { say, sayLoad } from './report.ts';

/*
 * How long a paper takes from its data to its bytes, against three libraries that get the same text, worked out already.
 * Papers are made in turn, so that whatever else the machine does slows all of them down alike.
 */

const SIZES = [
  { count: 31, rounds: 9 },
  { count: 310, rounds: 7 },
  { count: 3100, rounds: 5 },
] as const;

const PAPERS = [
  { key: 'public-notice', name: '整改情况通报', data: noticeOf },
  { key: 'ledger', name: '整改台账', data: ledgerOf },
] as const;

async function own(key: string, data: object): Promise<Made> {
  const start = performance.now();
  const bytes = await packPaper(kindOf(key).make(data));
  return { time: performance.now() - start, bytes };
}

/** The text of a paper, in the order in which it stands. */
function contentOf(paper: Paper): Content {
  if (paper.type !== 'docx') throw new Error('not a Word document');
  const at = paper.blocks.findIndex(({ kind }) => kind === 'table');
  const table = paper.blocks[at];
  const before = at === -1 ? paper.blocks : paper.blocks.slice(0, at);
  return {
    lines: linesOf(before),
    table:
      table?.kind === 'table' ? { heads: table.columns.map(({ head }) => head), rows: table.rows } : null,
    after: at === -1 ? [] : linesOf(paper.blocks.slice(at + 1)),
  };
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'title':
      case 'recipients':
      case 'paragraph':
        return [block.text];
      case 'heading':
        return [`${block.text}${block.body ?? ''}`];
      case 'signature':
        return [...block.names, ...(block.date === null ? [] : [block.date])];
      case 'caption':
        return [`${block.left}${block.right}`];
      default:
        return [];
    }
  });
}

/** All characters but white. */
function textOf(bytes: Uint8Array): string {
  const xml = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'];
  return new TextDecoder()
    .decode(xml)
    .replace(/<[^>]+>/gu, '')
    .replace(/&quot;|&apos;|&amp;|&lt;|&gt;|\s/gu, '');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const rivals: Rival[] = [docxtemplater, docxTemplates];
if (hasPythonDocx()) rivals.push(pythonDocx);
else say('没有安装 python3-docx，不与 python-docx 比较。');

sayLoad('开始');
say('由数据到文件字节的用时，毫秒，中位数；比值为本程序除以其中最快者，不大于 1 即不慢于它。');
// What is loaded and compiled at the first use is nobody's work.
await packDocument([{ kind: 'paragraph', text: '正文' }], STANDARD, { title: '', creator: '', date: null });
let slower = 0;
for (const { key, name, data } of PAPERS) {
  for (const { count, rounds } of SIZES) {
    const facts = data(count);
    const content = contentOf(kindOf(key).make(facts));
    const ready = await Promise.all(
      rivals.map(async (rival) => ({ name: rival.name, make: await rival.prepare(content) })),
    );
    const makers = [{ name: '本程序', make: () => own(key, facts) }, ...ready];
    const times = new Map<string, number[]>();
    let text: string | undefined;
    for (let round = 0; round <= rounds; round += 1) {
      for (const maker of makers) {
        const { time, bytes } = await maker.make();
        // The first round warms up, and shows that all say the same.
        if (round > 0) times.set(maker.name, [...(times.get(maker.name) ?? []), time]);
        text ??= textOf(bytes);
        if (round === 0 && textOf(bytes) !== text) throw new Error(`${maker.name}: other text`);
      }
    }
    const medians = makers.map((maker) => ({ name: maker.name, time: median(times.get(maker.name) ?? []) }));
    const [ours, ...others] = medians.map(({ time }) => time);
    const ratio = (ours ?? 0) / Math.min(...others);
    if (ratio > 1) slower += 1;
    say(
      `${name} ${String(count).padStart(4)} 个问题：${medians.map((each) => `${each.name} ${each.time.toFixed(1)}`).join('，')}；比值 ${ratio.toFixed(2)}`,
    );
  }
}
sayLoad('结束');
say(slower === 0 ? '都不慢于最快者。' : `有 ${slower} 项慢于最快者。`);
process.exitCode = slower === 0 ? 0 : 1;
