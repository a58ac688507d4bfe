import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why pages cannot be measured on this machine, or `null`. */
export const CANNOT_RENDER = missingTool();

function missingTool(): string | null {
  for (const [tool, argument] of [
    ['soffice', '--version'],
    ['pdftotext', '-v'],
  ] as const) {
    if (spawnSync(tool, [argument]).error) return `${tool} is not installed`;
  }
  return null;
}

/** A line of text on a page, in millimetres from the left and the top edge of the paper. */
export interface Line {
  left: number;
  top: number;
  right: number;
  bottom: number;
  text: string;
}

export interface Page {
  /** In millimetres. */
  width: number;
  height: number;
  /** From top to bottom; a line of a table is one line a cell. */
  lines: Line[];
}

/** Lays documents out with LibreOffice, all in one run, and reads the pages of each. */
export function renderAll<Name extends string>(papers: Record<Name, Uint8Array>): Record<Name, Page[]> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-layout-'));
  try {
    const names = Object.keys(papers) as Name[];
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), papers[name]);
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

function pagesOf(pdf: string): Page[] {
  const html = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map(
    ([, width, height, inner = '']) => ({
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
          text: [...words.matchAll(/>([^<]+)<\/word>/gu)].map(([, word]) => word).join(''),
        }))
        .sort((a, b) => a.top - b.top || a.left - b.left),
    }),
  );
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
