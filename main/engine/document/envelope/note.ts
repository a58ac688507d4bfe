import type { Envelope } from './data.ts';

/**
 * 附注: 公开属性, what was typed, and whom to ask, each once, without brackets.
 * @returns `null` where there is nothing to note
 */
export function noteText({ publicity, note, contact }: Envelope): string | null {
  const typed = (note === null ? '' : withoutBrackets(note)).split(/[；;]/u).map((part) => part.trim());
  const parts = [publicity === '主动公开' ? '此件公开发布' : publicity, ...typed]
    .filter((part) => part !== null)
    .map((part) => part.replace(/。$/u, ''))
    .filter((part) => part !== '');
  const isNamed = contact === null || parts.some((part) => part.includes(contact));
  const all = [...parts, ...(isNamed ? [] : [`联系人：${contact}`])];
  return all.length === 0 ? null : [...new Set(all)].join('；');
}

/** The brackets around the whole belong to the paper. */
function withoutBrackets(note: string): string {
  return /^[（(][^（）()]*[）)]$/u.test(note) ? note.slice(1, -1) : note;
}
