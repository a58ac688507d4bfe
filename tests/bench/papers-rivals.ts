import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReport } from 'docx-templates';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import {
  type Block,
  LANDSCAPE,
  packDocument,
  STANDARD,
  type Table,
} from '../../main/engine/gongwen/index.ts';

/** What a paper says, ready to be filled in: others get the text that this program has to work out first. */
export interface Content {
  /** Paragraphs in their order, above the table if there is one. */
  lines: readonly string[];
  /** Column heads and rows; `null`: no table. */
  table: { heads: readonly string[]; rows: readonly (readonly string[])[] } | null;
  /** Paragraphs below the table. */
  after: readonly string[];
}

export interface Made {
  /** Milliseconds. */
  time: number;
  bytes: Uint8Array;
}

export interface Rival {
  name: string;
  /** Whatever is made once for many papers is not timed. */
  prepare(content: Content): Promise<() => Promise<Made>>;
}

const timed = async (work: () => Promise<Uint8Array> | Uint8Array): Promise<Made> => {
  const start = performance.now();
  const bytes = await work();
  return { time: performance.now() - start, bytes };
};

/** A template of a few paragraphs and one row; the text stands between the marks of the library. */
async function template(
  content: Content,
  line: (list: string) => readonly string[],
  row: (texts: readonly string[]) => readonly (readonly string[])[],
): Promise<Uint8Array> {
  const paragraphs = (list: string): Block[] => line(list).map((text) => ({ kind: 'paragraph', text }));
  const { table } = content;
  const blocks: Block[] = [
    ...paragraphs('lines'),
    ...(table ? [tableOf(table.heads, row(table.heads.map((_, index) => `c${index}`)))] : []),
    ...(content.after.length > 0 ? paragraphs('after') : []),
  ];
  return packDocument(blocks, table ? LANDSCAPE : STANDARD, { title: '', creator: '', date: null });
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    size: '小五',
    columns: heads.map((head) => ({ head, share: 1, align: 'left' })),
    rows,
  };
}

function dataOf({ lines, table, after }: Content) {
  const records = (table?.rows ?? []).map((texts) =>
    Object.fromEntries(texts.map((text, index) => [`c${index}`, text])),
  );
  return { lines: lines.map((text) => ({ text })), rows: records, after: after.map((text) => ({ text })) };
}

export const docxtemplater: Rival = {
  name: 'docxtemplater',
  async prepare(content) {
    const bytes = await template(
      content,
      (list) => [`{#${list}}`, '{text}', `{/${list}}`],
      (keys) => [
        keys.map((key, index) => {
          const open = index === 0 ? '{#rows}' : '';
          const close = index === keys.length - 1 ? '{/rows}' : '';
          return `${open}{${key}}${close}`;
        }),
      ],
    );
    const data = dataOf(content);
    return () =>
      timed(() => {
        const paper = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
        paper.render(data);
        return paper.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
      });
  },
};

export const docxTemplates: Rival = {
  name: 'docx-templates',
  async prepare(content) {
    const bytes = await template(
      content,
      (list) => [`+++FOR line IN ${list}+++`, '+++= $line.text+++', '+++END-FOR line+++'],
      (keys) => [
        ['+++FOR row IN rows+++', ...keys.slice(1).map(() => '')],
        keys.map((key) => `+++= $row.${key}+++`),
        ['+++END-FOR row+++', ...keys.slice(1).map(() => '')],
      ],
    );
    const data = dataOf(content);
    return () =>
      timed(() =>
        createReport({
          template: bytes,
          data,
          cmdDelimiter: '+++',
          noSandbox: true,
          maximumWalkingDepth: 1e9,
        }),
      );
  },
};

const SCRIPT = fileURLToPath(new URL('./papers.py', import.meta.url));
/** Debian's own Python: the one that has python3-docx. */
const PYTHON = '/usr/bin/python3';

export const pythonDocx: Rival = {
  name: 'python-docx',
  async prepare(content) {
    return async () => {
      const folder = mkdtempSync(join(tmpdir(), 'juanzong-bench-'));
      try {
        const [from, to] = [join(folder, 'content.json'), join(folder, 'paper.docx')];
        writeFileSync(from, JSON.stringify(content));
        // It says itself how long it took, without its own start.
        const time = Number(execFileSync(PYTHON, [SCRIPT, from, to], { encoding: 'utf8' }));
        return { time, bytes: readFileSync(to) };
      } finally {
        rmSync(folder, { recursive: true });
      }
    };
  },
};

export function hasPythonDocx(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import docx'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
