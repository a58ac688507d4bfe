import type { Story } from './stories.ts';
import type { XmlElement } from './tree.ts';

/** Where an element stands, as somebody would look for it: 正文表1第2行第3格. */
export function placeOf(story: Story, element: XmlElement): string {
  const path: XmlElement[] = [];
  for (let at: XmlElement | null = element; at !== null; at = at.parent) path.unshift(at);
  let place = story.place;
  for (const each of path) place += step(each, each === element);
  return place;
}

function step(element: XmlElement, isLast: boolean): string {
  switch (element.name) {
    case 'tbl':
      return `表${orderOf(element)}`;
    case 'tr':
      return `第${orderOf(element)}行`;
    case 'tc':
      return `第${orderOf(element)}格`;
    case 'txbxContent':
      return '的文本框';
    case 'footnote':
    case 'endnote':
      return element.attributes.get('id') ?? '';
    case 'p': {
      const container = holderOf(element);
      const isAlone = container ? paragraphsOf(container).length === 1 : true;
      return isLast && !(isAlone && container?.name === 'tc') ? `第${orderOf(element)}段` : '';
    }
    default:
      return '';
  }
}

/** What holds an element, looking through content controls. */
function holderOf({ parent }: XmlElement): XmlElement | null {
  return parent && /^(sdt|sdtContent|customXml|ins)$/u.test(parent.name) ? holderOf(parent) : parent;
}

/** The how-manieth of its kind it is in what holds it, from 1. */
function orderOf(element: XmlElement): number {
  const holder = holderOf(element);
  return holder ? withinHolder(holder, element.name).indexOf(element) + 1 : 1;
}

function paragraphsOf(holder: XmlElement): XmlElement[] {
  return withinHolder(holder, 'p');
}

function withinHolder(holder: XmlElement, name: string): XmlElement[] {
  return holder.children.flatMap((child) => {
    if (child.name === name) return [child];
    return /^(sdt|sdtContent|customXml|ins)$/u.test(child.name) ? withinHolder(child, name) : [];
  });
}
