import { normalise, wordsOf } from '../../../shared/normalise.ts';
import type { Topic } from './topics.ts';

/** A sentence of the manual in which the words stand. */
export interface ManualHit {
  topic: Topic;
  /** The heading that it stands under; empty before the first. */
  heading: string;
  sentence: string;
}

/** One sentence a hit, in the order of the manual. @param text words, all of which must stand in the sentence */
export function findInManual(topics: readonly Topic[], text: string): ManualHit[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return topics.flatMap((topic) =>
    sentencesOf(topic).filter(({ heading, sentence }) => {
      const parts = [topic.title, heading, sentence].map(normalise);
      return (
        words.every((word) => parts.some((part) => part.includes(word))) &&
        words.some((word) => normalise(sentence).includes(word))
      );
    }),
  );
}

function sentencesOf(topic: Topic): ManualHit[] {
  const hits: ManualHit[] = [];
  let heading = '';
  for (const line of topic.text.split('\n')) {
    const [, title] = /^#{2,} (.+)$/u.exec(line) ?? [];
    if (title !== undefined) heading = title;
    const sentences = title === undefined ? plain(line).split(/(?<=[。；？])/u) : [title];
    for (const sentence of sentences) {
      if (sentence.trim() !== '') hits.push({ topic, heading, sentence: sentence.trim() });
    }
  }
  return hits;
}

/** A line without its markup; pictures and the rules of tables say nothing. */
function plain(line: string): string {
  return line
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/^\s*(?:[-*]|\d+\.|>)\s+/gu, '')
    .replaceAll(/^[|\s:-]+$/gu, '')
    .replaceAll(/[*`]/gu, '')
    .replaceAll(/\s*\|\s*/gu, ' ')
    .trim();
}
