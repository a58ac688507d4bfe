import type { TemplateValues } from '../../../shared/template.ts';
// By themselves: the worker that fills templates draws nothing, and starts in a third of the time.
import { escapeXml } from '../gongwen/xml.ts';
import { zipped } from '../gongwen/zip.ts';
import type { ReadTemplate } from './check.ts';
import { type Edit, TOUCHED } from './edit.ts';
import type { StoryPlan } from './plan.ts';
import type { Source } from './scope.ts';

/** What placeholders find at each level, the outermost first: the paper, the issue that it is about, items of lists. */
type Levels = readonly TemplateValues[];

/**
 * The bytes of a template with its placeholders filled; everything else in it stays as it is. The same template and
 * values give the same bytes.
 */
export function filled(
  { parts, plans }: ReadTemplate,
  paper: TemplateValues,
  issue: TemplateValues,
): Uint8Array {
  const changed = plans
    .filter(({ edits }) => edits.length > 0)
    .map((plan) => [plan.part, new TextEncoder().encode(filledStory(plan, [paper, issue]))] as const);
  return zipped({ ...parts, ...Object.fromEntries(changed) });
}

/** The text of one part, filled. */
export function filledStory({ xml, edits }: StoryPlan, levels: Levels): string {
  return spaced(stretch(xml, 0, xml.length, edits, levels));
}

function stretch(xml: string, start: number, end: number, edits: readonly Edit[], levels: Levels): string {
  const pieces: string[] = [];
  let at = start;
  for (const edit of edits) {
    pieces.push(xml.slice(at, edit.start), done(xml, edit, levels));
    at = edit.end;
  }
  pieces.push(xml.slice(at, end));
  return pieces.join('');
}

function done(xml: string, edit: Edit, levels: Levels): string {
  const { start, end } = edit;
  switch (edit.kind) {
    case 'put':
      return edit.text;
    case 'value':
      return written(textAt(levels, edit.source), edit.element);
    case 'paragraphs': {
      const lines = textAt(levels, edit.source).split('\n');
      return copies(lines, (line) =>
        stretch(xml, start, end, edit.edits, withText(levels, edit.source, line)),
      );
    }
    case 'repetition': {
      const items = levels[edit.source.depth]?.lists[edit.source.name] ?? [];
      const shown = copies(
        items,
        (item) => edit.itemStart + stretch(xml, start, end, edit.edits, [...levels, item]) + edit.itemEnd,
      );
      return edit.before + (items.length === 0 ? edit.whenNone : shown) + edit.after;
    }
    case 'condition': {
      const level = levels[edit.source.depth];
      const { name } = edit.source;
      const has = (level?.lists[name]?.length ?? 0) > 0 || (level?.texts[name] ?? '') !== '';
      const shown =
        has === edit.isInverse
          ? edit.whenNone
          : edit.itemStart + stretch(xml, start, end, edit.edits, levels) + edit.itemEnd;
      return edit.before + shown + edit.after;
    }
  }
}

/** What may be in a file only once stays with the first copy. */
function copies<T>(items: readonly T[], write: (item: T) => string): string {
  return items.map((item, index) => (index === 0 ? write(item) : withoutOwnMarks(write(item)))).join('');
}

const OWN_MARKS =
  /\s[\w.-]+:(?:paraId|textId)="[^"]*"|<(?:[\w.-]+:)?(?:bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|commentReference)\b[^>]*\/>|<((?:[\w.-]+:)?(?:bookmarkStart|bookmarkEnd))\b[^>]*><\/\1>|<[\w.-]+:id [\w.-]+:val="[^"]*"\/>/gu;

function withoutOwnMarks(xml: string): string {
  return xml.replaceAll(OWN_MARKS, '');
}

function textAt(levels: Levels, { depth, name }: Source): string {
  return levels[depth]?.texts[name] ?? '';
}

function withText(levels: Levels, { depth, name }: Source, text: string): Levels {
  return levels.map((level, index) =>
    index === depth ? { ...level, texts: { ...level.texts, [name]: text } } : level,
  );
}

/** A value within the text of a run: its further lines and its tabs are elements of their own. */
function written(value: string, element: string): string {
  if (!/[\n\t]/u.test(value)) return escapeXml(value);
  const name = /^<([\w.:-]+)/u.exec(element)?.[1] ?? 'w:t';
  const prefix = name.slice(0, -1);
  const begin = element.replace(/^<[\w.:-]+/u, `$&${TOUCHED}`);
  return value
    .split(/([\n\t])/u)
    .map((part) => {
      if (part !== '\n' && part !== '\t') return escapeXml(part);
      return `</${name}><${prefix}${part === '\n' ? 'br' : 'tab'}/>${begin}`;
    })
    .join('');
}

/** A touched text that now begins or ends with a space has to say that it counts. */
function spaced(xml: string): string {
  return xml.replaceAll(
    /<([\w.:-]+)\0([^>]*)>([^<]*)/gu,
    (_whole, name: string, attributes: string, text: string) => {
      const needs = /^\s|\s$/u.test(text) && !attributes.includes('xml:space');
      return `<${name}${needs ? ' xml:space="preserve"' : ''}${attributes}>${text}`;
    },
  );
}
