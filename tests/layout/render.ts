import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Box, type Ink, inkOf } from './ink.ts';

/** Why pages cannot be measured on this machine, or `null`. */
export const CANNOT_RENDER = missingTool();

function missingTool(): string | null {
  for (const [tool, argument] of [
    ['soffice', '--version'],
    ['pdftotext', '-v'],
    ['pdftocairo', '-v'],
  ] as const) {
    if (spawnSync(tool, [argument]).error) return `${tool} is not installed`;
  }
  return null;
}

/** A line of text on a page; its box is the room that its characters have. */
export interface Line extends Box {
  text: string;
}

export interface Page extends Ink {
  /** In millimetres. */
  width: number;
  height: number;
  /** From top to bottom; a line of a table is one line a cell. */
  lines: Line[];
}

/** Lays documents out with LibreOffice, all in one run, and reads the pages of each. */
export function renderAll<Name extends string>(
  papers: Record<Name, { bytes: Uint8Array }>,
): Record<Name, Page[]> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-layout-'));
  try {
    const names = Object.keys(papers) as Name[];
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), papers[name].bytes);
    mkdirSync(join(folder, 'profile'));
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      { stdio: 'ignore' },
    );
    return Object.fromEntries(names.map((name) => [name, pagesOf(join(folder, `${name}.pdf`))])) as Record<
      Name,
      Page[]
    >;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MM_PER_POINT = 25.4 / 72;

/** The pages of a PDF. */
export function pagesOf(pdf: string): Page[] {
  const html = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ink = inkOf(pdf);
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map(
    ([, width, height, inner = ''], index) => ({
      ...(ink[index] ?? { glyphs: [], rules: [] }),
      width: millimetres(width),
      height: millimetres(height),
      lines: [
        ...inner.matchAll(
          /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gsu,
        ),
      ]
        .map(([, left, top, right, bottom, words = '']) => ({
          left: millimetres(left),
          top: millimetres(top),
          right: millimetres(right),
          bottom: millimetres(bottom),
          text: [...words.matchAll(/>([^<]+)<\/word>/gu)].map(([, word = '']) => unescaped(word)).join(''),
        }))
        .sort((a, b) => a.top - b.top || a.left - b.left),
    }),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function millimetres(points: string | undefined): number {
  return Number(points) * MM_PER_POINT;
}

/** Lines above and below a height, in millimetres from the top. */
export function parted({ lines }: Page, height: number): { above: Line[]; below: Line[] } {
  return {
    above: lines.filter((line) => line.bottom <= height),
    below: lines.filter((line) => line.bottom > height),
  };
}
