/**
 * What keeps its own punctuation inside Chinese text. The order matters where two could match at one place: the longer
 * kind comes first. No pattern may begin again inside of what it has tried already, or a long word takes its square of
 * time: each begins at the edge of its run of characters, or has a bounded first part.
 */
const PROTECTED = [
  // Addresses on the net.
  /[a-z][a-z0-9+.-]{0,20}:\/\/[^\s\p{Script=Han}，。；：！？、（）《》“”‘’"'<>]*[\w/=&#%-]/giu,
  /www\.[^\s\p{Script=Han}，。；：！？、（）《》“”‘’"'<>]*[\w/=&#%-]/giu,
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu,
  // The endings of file names, and versions.
  /(?<=[\p{L}\p{N}_）)》”-])\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|zip|rar|7z|jpe?g|png|gif|tiff?|mp[34]|avi|ofd|wps|et|dps|html?|json|xml)\b/giu,
  /\b[vV]\d+(?:\.\d+)+/gu,
  // Clock times, dates, telephone numbers, ratios and scales, numbers with their separators.
  /\d{1,2}:\d{2}(?::\d{2})?(?:\s?[-—–~～至]{1,2}\s?\d{1,2}:\d{2}(?::\d{2})?)*/gu,
  /(?<!\d)\d+(?:,\d{3})+(?:\.\d+)?(?!\d)/gu,
  /(?<!\d)\d+(?:[.:/]\d+)+/gu,
  // English phrases: several words with what stands between them.
  /\p{Script=Latin}[\p{Script=Latin}\d'’&/-]{0,40}(?:(?:[,;:!?] |\. ?| )\(?[\p{Script=Latin}\d][\p{Script=Latin}\d'’&/-]*\)?)+(?:\.(?=[ )]))?/gu,
  // Co., Ltd. and the like, initials.
  /\b(?:Co|Ltd|Inc|Corp|No|Vol|vs|etc|Mr|Mrs|Dr|Jr)\.(?:,? (?:Ltd|Inc)\.)?/gu,
  /(?:\b\p{Lu}\.){2,}/gu,
];

/** Tells for every UTF-16 unit of a text whether it keeps its punctuation: 1 if it does. */
export function protectedUnits(text: string): Uint8Array {
  const kept = new Uint8Array(text.length);
  for (const pattern of PROTECTED) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const end = index + match.length;
      if (!kept.subarray(index, end).includes(1)) kept.fill(1, index, end);
    }
  }
  return kept;
}
