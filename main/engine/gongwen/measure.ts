/** Twips (1/20 pt) for millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Width of a text in 字, the width of one Han character: Latin letters, digits and their marks take half of one. */
export function widthInCharacters(text: string): number {
  let halves = 0;
  for (const character of text) halves += character <= '\u00ff' ? 1 : 2;
  return halves / 2;
}

/**
 * Width of a text in twips.
 * @param halfPoints size of the type
 * @param spacing what is added after every character, in twips
 */
export function widthInTwips(text: string, halfPoints: number, spacing: number): number {
  return Math.round(widthInCharacters(text) * halfPoints * 10 + [...text].length * spacing);
}
