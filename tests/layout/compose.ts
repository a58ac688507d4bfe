import { z } from 'zod';
import { type Envelope, envelopeShape, officialPaper } from '../../main/engine/document/envelope/index.ts';
import { type Paper, packPaper } from '../../main/engine/document/paper.ts';
import type { Block, PaperFormat } from '../../main/engine/gongwen/index.ts';

export const OFFICE = '中共松岭县委巡察工作领导小组办公室';
export const LONG_NAME = '松岭县青石河流域生态环境综合治理和乡村振兴产业融合发展示范区建设管理服务中心办公室';
export const TITLE = '关于做好巡察整改工作的通知';
export const NUMBER = '松巡办发〔2026〕3号';
export const DATE = '2026年1月5日';

const envelopeSchema = z.strictObject(envelopeShape);

/** What a usual paper has around its text, with whatever a test wants otherwise. */
export function envelope(changes: Partial<Envelope> = {}): Envelope {
  return envelopeSchema.parse({
    issuers: [OFFICE],
    number: NUMBER,
    recipients: '县自然资源局党组',
    copies: '县委组织部，县纪委监委机关',
    date: '2026-01-05',
    printer: OFFICE,
    printedOn: '2026-01-06',
    ...changes,
  });
}

type Composition = Parameters<typeof officialPaper>[0];

/** A paper packed twice, as it is made on two occasions. */
export interface Made {
  bytes: Uint8Array;
  again: Uint8Array;
}

/** @param make is asked for the paper anew each time */
export async function made(make: () => Paper): Promise<Made> {
  return { bytes: await packPaper(make()), again: await packPaper(make()) };
}

/** A paper with so many paragraphs of one line each, or with a given text. */
export function composed(
  format: PaperFormat,
  body: number | readonly Block[],
  changes: Partial<Envelope> = {},
  others: Partial<Composition> = {},
): Promise<Made> {
  return made(() =>
    officialPaper({
      format,
      title: TITLE,
      envelope: envelope(changes),
      body: typeof body === 'number' ? sentences(body) : body,
      ...others,
    }),
  );
}

/** Paragraphs of one line each. */
export function sentences(count: number): Block[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'paragraph',
    text: `第${index + 1}项整改措施已经逐条落实到位。`,
  }));
}

/** Running text without marks: every full line of it has as many characters as the line holds. */
export function prose(characters: number): Block {
  const sentence = '各村各单位把整改任务逐项分解到岗到人并按周调度按月通报对进展迟缓的事项及时约谈提醒';
  return {
    kind: 'paragraph',
    text: `${sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters - 1)}。`,
  };
}

/** Chapters of every level, of lengths that bring headings to every place of a page. */
export function chapters(count: number): Block[] {
  return Array.from({ length: count }, (_, index): Block[] => [
    { kind: 'heading', level: 1, text: `${'一二三四五六七八九十'[index] ?? '末'}、扛起整改责任` },
    { kind: 'heading', level: 2, text: '（一）组织领导有力' },
    prose(60 + index * 33),
    { kind: 'heading', level: 3, text: '1.迅速动员部署。', body: '县委召开专题会议逐项研究。' },
    { kind: 'heading', level: 3, text: '2.压紧压实责任' },
    { kind: 'heading', level: 4, text: '（1）建立台账' },
    prose(150 + index * 47),
  ]).flat();
}
