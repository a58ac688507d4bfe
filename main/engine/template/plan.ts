import type { TemplateFinding } from '../../../shared/template.ts';
import { nearestNames } from '../call/nearest.ts';
import { blockEdits } from './block.ts';
import { type Edit, type Node, nested, TOUCHED } from './edit.ts';
import { hostOf } from './look.ts';
import { type Mark, marksOf, type Piece } from './marks.ts';
import type { Scope } from './scope.ts';
import type { Story } from './stories.ts';
import type { XmlElement } from './tree.ts';

/** What is to be done to a story, and what is wrong with it. */
export interface StoryPlan {
  part: string;
  xml: string;
  edits: Edit[];
  marks: Mark[];
  findings: TemplateFinding[];
}

/** Reads a story from its beginning to its end; `scope` knows what its placeholders speak of. */
export function planStory(story: Story, scope: Scope): StoryPlan {
  const { part, xml } = story;
  const { marks, findings } = marksOf(story, (name) => scope.isName(name));
  const reader = new StoryReader(story, scope);
  const nodes = reader.blocks(marks);
  reader.read(nodes);
  const edits = nested(reader.edits);
  if (!edits) {
    const [first] = marks;
    if (first)
      reader.tell('crossing-blocks', first, '所在的重复部分与别的重复部分交叉，请让它们一个套一个。');
  }
  return { part, xml, edits: edits ?? [], marks, findings: [...findings, ...reader.findings] };
}

/** What marks make up, some of it without an end. */
type Unsound = Node | { open: Mark; close: null; inner: Node[] };

function startOf(node: Unsound): number {
  return ('open' in node ? node.open : node).pieces[0].start;
}

class StoryReader {
  readonly edits: Edit[] = [];
  readonly findings: TemplateFinding[] = [];
  readonly #story: Story;
  readonly #scope: Scope;
  readonly #marked = new Set<XmlElement>();

  constructor(story: Story, scope: Scope) {
    this.#story = story;
    this.#scope = scope;
  }

  tell(code: TemplateFinding['code'], { place, raw }: Mark, what: string, nearest: string[] = []): void {
    this.findings.push({ code, place, placeholder: raw, message: `${place}的“${raw}”${what}`, nearest });
  }

  /** Pairs the ends of blocks. */
  blocks(marks: readonly Mark[]): Unsound[] {
    const outermost: Unsound[] = [];
    const open: { mark: Mark; inner: Node[] }[] = [];
    const add = (node: Node): void => {
      (open.at(-1)?.inner ?? outermost).push(node);
    };
    for (const mark of marks) {
      if (mark.kind === 'value') add(mark);
      else if (mark.kind !== 'close') open.push({ mark, inner: [] });
      else {
        const index = open.findLastIndex((each) => each.mark.name === mark.name);
        if (index === -1) {
          this.tell('unclosed-block', mark, `没有开头，请在前面加上 {{#${mark.name}}}，或把它删掉。`);
          continue;
        }
        for (const crossed of open.splice(index + 1)) {
          const { name } = crossed.mark;
          open[index]?.inner.push(...crossed.inner);
          this.tell('crossing-blocks', crossed.mark, `要在 {{/${mark.name}}} 之前用 {{/${name}}} 结束。`);
        }
        const last = open.pop();
        if (last) add({ open: last.mark, close: mark, inner: last.inner });
      }
    }
    for (const { mark, inner } of open) {
      this.tell('unclosed-block', mark, `没有结尾，请在要重复的内容之后加上 {{/${mark.name}}}。`);
      outermost.push({ open: mark, close: null, inner });
    }
    return outermost.sort((a, b) => startOf(a) - startOf(b));
  }

  read(nodes: readonly Unsound[]): void {
    for (const node of nodes) {
      if ('open' in node) this.#readBlock(node.open, node.close, node.inner);
      else this.#readValue(node);
    }
  }

  /** @param close `null` for a block without an end, which is told of already; what is in it speaks of its items all the same */
  #readBlock(open: Mark, close: Mark | null, inner: readonly Node[]): void {
    const list = this.#scope.list(open.name);
    const text = list ? undefined : this.#scope.text(open.name);
    const source = list ?? text;
    if (!source) {
      this.#unknown(open, '#');
      this.read(inner);
      return;
    }
    const isRepetition = list !== undefined && open.kind === 'open';
    if (!isRepetition) this.#scope.mayBeEmpty(source);
    if (isRepetition) this.#scope.within(list, () => this.read(inner));
    else this.read(inner);
    if (!close) return;
    for (const mark of [open, close]) this.#cut(mark.pieces);
    const shape = blockEdits(this.#story, { open, close, inner: [...inner] });
    if (shape.kind === 'fault') {
      this.tell(shape.code, open, shape.message);
      return;
    }
    const { depth, name } = source;
    this.edits.push(...shape.cuts, {
      ...shape.stretch,
      source: { depth, name },
      edits: [],
      ...(isRepetition ? { kind: 'repetition' } : { kind: 'condition', isInverse: open.kind === 'inverse' }),
    });
  }

  #readValue(mark: Mark): void {
    const source = this.#scope.text(mark.name);
    if (!source) {
      this.#unknown(mark, '');
      return;
    }
    const { xml } = this.#story;
    const host = hostOf(xml, mark.pieces);
    this.#cut(mark.pieces.filter((piece) => piece !== host));
    this.edits.push({
      kind: 'value',
      start: host.start,
      end: host.end,
      source,
      element: xml.slice(host.text.start, host.text.contentStart),
    });
    this.#markText(host.text);
    if (isAlone(mark)) {
      const { start, end } = mark.paragraph.element;
      this.edits.push({ kind: 'paragraphs', start, end, source, edits: [] });
    }
  }

  /** Takes out pieces of a mark. */
  #cut(pieces: readonly Piece[]): void {
    for (const { text, start, end } of pieces) {
      this.edits.push({ kind: 'put', start, end, text: '' });
      this.#markText(text);
    }
  }

  /** What is left in a text that was touched may begin or end with a space, and then has to say that it counts. */
  #markText(text: XmlElement): void {
    if (this.#marked.has(text)) return;
    this.#marked.add(text);
    const name = /^<[\w.:-]+/u.exec(this.#story.xml.slice(text.start, text.contentStart))?.[0] ?? '';
    const at = text.start + name.length;
    this.edits.push({ kind: 'put', start: at, end: at, text: TOUCHED });
  }

  #unknown(mark: Mark, sign: '' | '#'): void {
    const { name } = mark;
    const block = this.#scope.blockFor(name);
    if (block !== undefined) {
      this.tell('outside-block', mark, `要写在 {{#${block}}} 和 {{/${block}}} 之间。`, [`#${block}`]);
      return;
    }
    const known = this.#scope.names();
    const dotted = known.filter((each) => each.endsWith(`.${name}`));
    // Of names as short as these, many are alike in nothing but their length.
    const alike = nearestNames(name, known).filter((each) => [...each].some((char) => name.includes(char)));
    // 责任部门 for 责任单位: the other half is another word.
    const begun = known.filter((each) => each.split('.').at(-1)?.slice(0, 2) === name.slice(0, 2));
    const nearest = [dotted, alike, begun].find((names) => names.length > 0)?.slice(0, 3) ?? [];
    const hint =
      name === ''
        ? '里没有名称，请填写名称或把它删掉。'
        : nearest.length > 0
          ? `不认识，相近的有：${nearest.map((each) => `{{${sign}${each}}}`).join('、')}。`
          : '不认识，请对照占位符一览改正。';
    this.tell('unknown-name', mark, hint, nearest);
  }
}

/** Whether a value is all that its paragraph shows, so that each of its paragraphs can be one. */
function isAlone({ paragraph, kind }: Mark): boolean {
  const values = paragraph.marks.filter((mark) => mark.kind === 'value');
  const properties = paragraph.element.children.find(({ name }) => name === 'pPr');
  const endsSection = properties?.children.some(({ name }) => name === 'sectPr') ?? false;
  return kind === 'value' && values.length === 1 && paragraph.rest.trim() === '' && !endsSection;
}
