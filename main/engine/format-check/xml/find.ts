import type { Element } from './tree.ts';

export function elements(parent: Element | undefined): Element[] {
  return (parent?.children ?? []).filter((child) => typeof child !== 'string');
}

/** The first child of a name. */
export function child(parent: Element | undefined, key: string): Element | undefined {
  return elements(parent).find((element) => element.key === key);
}

/** The children of a name. */
export function children(parent: Element | undefined, key: string): Element[] {
  return elements(parent).filter((element) => element.key === key);
}

/** All elements of a name below another, however deep, in the order of the document. */
export function descendants(parent: Element | undefined, key: string): Element[] {
  return elements(parent).flatMap((element) => [
    ...(element.key === key ? [element] : []),
    ...descendants(element, key),
  ]);
}

/** An attribute by its usual name; those of Word may stand without a prefix in files of other makers. */
export function attribute(element: Element | undefined, key: string): string | undefined {
  return element?.attributes.get(key)?.value;
}

/** `w:val` of a child. */
export function valOf(parent: Element | undefined, key: string): string | undefined {
  return attribute(child(parent, key), 'w:val');
}

/** A switch such as `w:b`: on when it is there and does not say otherwise; `undefined` where nothing is said. */
export function switchOf(parent: Element | undefined, key: string): boolean | undefined {
  const found = child(parent, key);
  return found ? !['0', 'false', 'off', 'none'].includes(attribute(found, 'w:val') ?? '') : undefined;
}

export function textIn(element: Element): string {
  return element.children.filter((piece) => typeof piece === 'string').join('');
}
