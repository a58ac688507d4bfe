import { child } from '../xml/find.ts';
import type { Element } from '../xml/tree.ts';
import { rank } from './order.ts';

/** A child of a Word element, made at its proper place where it is missing. @param key `w:ind` */
export function ensure(parent: Element, key: string): Element {
  const found = child(parent, key);
  if (found) return found;
  const made: Element = { name: named(parent, key), key, attributes: new Map(), children: [] };
  if (key === 'w:pPr' || key === 'w:rPr' || key === 'w:trPr') {
    if (parent.key === 'w:pPr') insertByRank(parent, made);
    else parent.children.unshift(made);
  } else insertByRank(parent, made);
  return made;
}

function insertByRank(parent: Element, made: Element): void {
  const own = rank(parent.key, made.key);
  const at = parent.children.findIndex(
    (other) => typeof other !== 'string' && rank(parent.key, other.key) > own,
  );
  if (at === -1) parent.children.push(made);
  else parent.children.splice(at, 0, made);
}

export function remove(parent: Element, ...keys: string[]): void {
  parent.children = parent.children.filter((node) => typeof node === 'string' || !keys.includes(node.key));
}

/** Sets attributes of Word; `null` takes one away. @param values by name without prefix */
export function set(element: Element, values: Record<string, string | number | null>): void {
  for (const [local, value] of Object.entries(values)) {
    const key = `w:${local}`;
    if (value === null) element.attributes.delete(key);
    else element.attributes.set(key, { name: named(element, key), value: String(value) });
  }
}

/** A name with the prefix that the file has for Word. */
function named(sibling: Element, key: string): string {
  const prefix = sibling.name.includes(':') ? sibling.name.slice(0, sibling.name.indexOf(':') + 1) : '';
  return `${prefix}${key.slice(2)}`;
}

/** The element that holds another one. */
export function parentOf(root: Element, wanted: Element): Element | null {
  for (const node of root.children) {
    if (typeof node === 'string') continue;
    if (node === wanted) return root;
    const found = parentOf(node, wanted);
    if (found) return found;
  }
  return null;
}
