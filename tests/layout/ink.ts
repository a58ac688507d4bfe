import { execFileSync } from 'node:child_process';

/** A rectangle, in millimetres from the left and the top edge of the paper. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a printer would put on the paper for one character: not the room that the character has, but its black (or red). */
export interface Glyph extends Box {
  isRed: boolean;
}

/** A drawn line; its box includes its thickness. */
export interface Rule extends Box {
  direction: 'across' | 'down';
  thickness: number;
  isRed: boolean;
}

/** What is on one page beside its text: where there is ink. */
export interface Ink {
  glyphs: Glyph[];
  rules: Rule[];
}

const MM_PER_POINT = 25.4 / 72;
const NUMBER = /-?\d+(?:\.\d+)?/gu;

/** Reads where there is ink on the pages of a PDF. */
export function inkOf(pdf: string): Ink[] {
  // Paper that every page fits on keeps it at its size, with its corner at the corner.
  const paper = ['-paperw', '900', '-paperh', '900', '-noshrink', '-nocenter'];
  const svg = execFileSync('pdftocairo', ['-svg', ...paper, pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const shapes = shapesOf(svg);
  const drawn = svg.replaceAll(/<(defs|clipPath|mask)\b.*?<\/\1>/gsu, '');
  return drawn
    .split(/<page>/u)
    .slice(drawn.includes('<page>') ? 1 : 0)
    .map((page) => inkOfPage(page, shapes));
}

/** The outline of each character of each face, around the point where it is put. */
function shapesOf(svg: string): Map<string, Box> {
  const found = svg.matchAll(/<(?:symbol|g)\b[^>]*\bid="(glyph[^"]+)"[^>]*>\s*<path[^>]*\bd="([^"]*)"/gu);
  return new Map([...found].flatMap(([, id = '', path = '']) => (path === '' ? [] : [[id, outline(path)]])));
}

function outline(path: string): Box {
  const numbers = [...path.matchAll(NUMBER)].map(([number]) => Number(number));
  const across = numbers.filter((_, index) => index % 2 === 0);
  const down = numbers.filter((_, index) => index % 2 === 1);
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

function inkOfPage(page: string, shapes: ReadonlyMap<string, Box>): Ink {
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  for (const [, style = '', inner = ''] of page.matchAll(/<g\b([^>]*)>((?:\s*<use\b[^>]*>)+)/gu)) {
    const isRed = isRedIn(style, 'fill');
    for (const [, id = '', x, y] of inner.matchAll(/href="#([^"]+)" x="([^"]+)" y="([^"]+)"/gu)) {
      const shape = shapes.get(id);
      if (shape) glyphs.push({ ...millimetres(moved(shape, Number(x), Number(y))), isRed });
    }
  }
  for (const [path] of page.matchAll(/<path\b[^>]*>/gu)) {
    const rule = ruleOf(path);
    if (rule) rules.push(rule);
  }
  return { glyphs: glyphs.filter(({ left, right }) => right > left), rules: distinct(rules) };
}

/** A path as a drawn line, if it is one; `null` for areas, such as the ground of a page. */
function ruleOf(path: string): Rule | null {
  const d = / d="([^"]*)"/u.exec(path)?.[1] ?? '';
  if (d.trim() === '') return null;
  const [a, , , e, x = 0, y = 0] = numbersOf(/matrix\(([^)]*)\)/u.exec(path)?.[1] ?? '1,0,0,1,0,0');
  const { left, top, right, bottom } = outline(d);
  const sides = [left * (a ?? 1) + x, right * (a ?? 1) + x];
  const ends = [top * (e ?? 1) + y, bottom * (e ?? 1) + y];
  const isFilled = !/fill[:=]"?none/u.test(path);
  const width = isFilled ? 0 : Number(/stroke-width[:=]"?([\d.]+)/u.exec(path)?.[1] ?? 0) * Math.abs(e ?? 1);
  const bare = millimetres({
    left: Math.min(...sides),
    right: Math.max(...sides),
    top: Math.min(...ends),
    bottom: Math.max(...ends),
  });
  const direction = bare.right - bare.left >= bare.bottom - bare.top ? 'across' : 'down';
  const half = (width * MM_PER_POINT) / 2;
  const box =
    direction === 'across'
      ? { ...bare, top: bare.top - half, bottom: bare.bottom + half }
      : { ...bare, left: bare.left - half, right: bare.right + half };
  const thickness = direction === 'across' ? box.bottom - box.top : box.right - box.left;
  if (thickness > 2 || thickness === 0) return null;
  return { ...box, direction, thickness, isRed: isRedIn(path, isFilled ? 'fill' : 'stroke') };
}

/** Some lines are drawn more than once. */
function distinct(rules: readonly Rule[]): Rule[] {
  const byPlace = new Map(
    rules.map((rule) => [
      [rule.left, rule.top, rule.right, rule.bottom].map((side) => side.toFixed(1)).join(),
      rule,
    ]),
  );
  return [...byPlace.values()].sort((one, other) => one.top - other.top || one.left - other.left);
}

function isRedIn(style: string, property: 'fill' | 'stroke'): boolean {
  const [red = 0, green = 0, blue = 0] = numbersOf(
    new RegExp(`${property}[:=]"?rgb\\(([^)]*)\\)`, 'u').exec(style)?.[1] ?? '',
  );
  return red > 60 && green < 40 && blue < 40;
}

function numbersOf(text: string): number[] {
  return [...text.matchAll(NUMBER)].map(([number]) => Number(number));
}

function moved({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

function millimetres({ left, top, right, bottom }: Box): Box {
  return {
    left: left * MM_PER_POINT,
    top: top * MM_PER_POINT,
    right: right * MM_PER_POINT,
    bottom: bottom * MM_PER_POINT,
  };
}
