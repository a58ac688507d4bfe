/**
 * What keeps its own punctuation inside Chinese text. The order matters where two could match at one place: the longer
 * kind comes first.
 */
const PROTECTED = [
  // Addresses on the net.
  /[a-z][a-z0-9+.-]*:\/\/[^\s\p{Script=Han}，。；：！？、（）《》“”‘’"'<>]*[\w/=&#%-]/giu,
  /www\.[^\s\p{Script=Han}，。；：！？、（）《》“”‘’"'<>]*[\w/=&#%-]/giu,
  /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu,
  // File names and versions.
  /[\w-]+(?:\.[\w-]+)*\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|zip|rar|7z|jpe?g|png|gif|tiff?|mp[34]|avi|ofd|wps|et|dps|html?|json|xml)\b/giu,
  /\b[vV]\d+(?:\.\d+)+/gu,
  // Clock times, dates, telephone numbers, ratios and scales, numbers with their separators.
  /\d{1,2}:\d{2}(?::\d{2})?(?:\s?[-—–~～至]{1,2}\s?\d{1,2}:\d{2}(?::\d{2})?)*/gu,
  /\d+(?:,\d{3})+(?:\.\d+)?(?!\d)/gu,
  /\d+(?:[.:/]\d+)+/gu,
  // English phrases: several words with what stands between them.
  /\p{Script=Latin}[\p{Script=Latin}\d'’&/-]*(?:(?:[,;:!?] |\. ?| )\(?[\p{Script=Latin}\d][\p{Script=Latin}\d'’&/-]*\)?)+(?:\.(?=[ )]))?/gu,
  // Co., Ltd. and the like, initials.
  /\b(?:Co|Ltd|Inc|Corp|No|Vol|vs|etc|Mr|Mrs|Dr|Jr)\.(?:,? (?:Ltd|Inc)\.)?/gu,
  /(?:\b\p{Lu}\.){2,}/gu,
];

export interface Stretch {
  from: number;
  to: number;
}

/** Stretches of a text that keep their punctuation, in order, without overlaps. */
export function protectedStretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const pattern of PROTECTED) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const stretch = { from: index, to: index + match.length };
      if (!found.some(({ from, to }) => stretch.from < to && from < stretch.to)) found.push(stretch);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
