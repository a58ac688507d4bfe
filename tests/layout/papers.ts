import type { Block } from '../../main/engine/gongwen/index.ts';
import { chapters, composed, LONG_NAME, type Made, OFFICE, prose, sentences } from './compose.ts';
import type { Page } from './render.ts';

const UNITS = Array.from({ length: 60 }, (_, index) => `第${index + 1}乡镇党委`);
const JOINT = [OFFICE, '中共松岭县纪律检查委员会', '中共松岭县委组织部'];

/** A table of many problems, one of them longer than a page. */
function problems(): Block {
  return {
    kind: 'table',
    size: '五号',
    columns: [
      { head: '序号', share: 1, align: 'centre' },
      { head: '反馈问题', share: 5, align: 'left' },
      { head: '整改措施', share: 5, align: 'left' },
      { head: '牵头单位', share: 3, align: 'left' },
    ],
    rows: Array.from({ length: 110 }, (_, index) => [
      String(index + 1),
      '库房设备长期损坏无人过问，监督检查流于形式',
      index === 99 ? '逐件更换设备，专人每日记录。\n'.repeat(70).trim() : '更换设备，专人每日记录。',
      index % 50 === 5 ? LONG_NAME : '保管股',
    ]),
  };
}

/** Papers that bring every element of the standard to its place, in the amounts that offices write. */
export async function composedPapers(): Promise<Record<ComposedName, Made>> {
  const made = await Promise.all(
    Object.entries(COMPOSED).map(async ([name, compose]) => [name, await compose()] as const),
  );
  return Object.fromEntries(made) as Record<ComposedName, Made>;
}

export type ComposedName = keyof typeof COMPOSED;
export type ComposedPages = Record<ComposedName, Page[]>;

const COMPOSED = {
  document: () => composed('document', 3),
  secret: () => composed('document', 3, { serial: '000012', classification: '机密★1年', urgency: '特急' }),
  classified: () => composed('document', 3, { classification: '秘密★6个月' }),
  upward: () => composed('upward', 3, { signers: ['李国强', '王红', '赵建华'] }),
  joint: () => composed('document', 3, { issuers: JOINT }),
  unstamped: () => composed('document', 3, { seal: '不盖章' }),
  personal: () => composed('document', 3, { seal: '签名章' }, { signature: { title: '县长', names: [] } }),
  letter: () => composed('letter', 6),
  letterLong: () => composed('letter', chapters(4)),
  minutes: () =>
    composed(
      'minutes',
      6,
      {},
      {
        attendance: {
          kind: 'attendance',
          groups: [
            {
              label: '出席',
              names: '李国强、王红、赵建华、周明、吴芳、郑伟、冯丽、陈刚、褚燕、卫东、蒋平、沈静',
            },
            { label: '列席', names: '韩冬' },
          ],
        },
      },
    ),
  plain: () => composed('plain', 12, { copies: null, printer: null, printedOn: null }),
  sixty: () => composed('document', 3, { recipients: UNITS.join('，') }),
  longNames: () =>
    composed('document', 3, {
      issuers: [`中共${LONG_NAME}党组`],
      recipients: LONG_NAME,
      copies: `${LONG_NAME}，${LONG_NAME}`,
      printer: LONG_NAME,
    }),
  rare: () =>
    composed('document', [{ kind: 'paragraph', text: '由䶮镇喆、镕、𬭎、㙦等同志具体落实。' }], {
      issuers: ['中共䶮镇委员会'],
    }),
  preprinted: () => composed('document', 3, { preprinted: '是' }),
  preprintedLetter: () => composed('letter', 6, { preprinted: '是' }),
  long: () =>
    composed(
      'document',
      chapters(7),
      {
        attachments: ['问题清单', `${LONG_NAME}整改台账`],
        contact: '李明，0999-5550137',
        publicity: '主动公开',
      },
      {
        annexes: [
          { kind: 'annex', number: 1, title: '问题清单', orientation: 'portrait' },
          ...sentences(4),
          { kind: 'annex', number: 2, title: '整改台账', orientation: 'landscape' },
          problems(),
        ],
      },
    ),
  attached: () => composed('letter', 3, { attachments: ['问题清单', `${LONG_NAME}整改台账`] }),
  empty: () =>
    composed('plain', [
      { kind: 'heading', level: 1, text: '一、存在的问题' },
      { kind: 'heading', level: 1, text: '二、整改措施' },
      prose(60),
    ]),
  pitch28: () => composed('plain', [prose(1400)], { linePitch: '28磅' }),
  pitch30: () => composed('plain', [prose(1400)], { linePitch: '30磅' }),
  full: () => composed('plain', [prose(1400)]),
} as const;
