/** What a piece of text is, as far as its face is concerned (GB/T 9704-2012, 5.2.2 and 7.2 to 7.5). */
export type FontRole = 'title' | 'body' | 'levelOne' | 'levelTwo' | 'pageNumber';

/** The names that offices expect to see in Word. */
export const FONT_NAMES: Record<FontRole, string> = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  levelOne: '黑体',
  levelTwo: '楷体_GB2312',
  pageNumber: '宋体',
};

/**
 * Latin letters and digits; the standard leaves their face open. Here a digit is exactly half a 字, and so it is in every
 * stand-in that systems without this face have (Liberation Serif, Tinos), so lines stay full everywhere. Digits of a
 * missing Chinese face come from whatever is at hand, in whatever width.
 */
export const LATIN_FONT = 'Times New Roman';

/** What a machine without the usual face should take instead; Word reads it from the font table of the file. */
export const FONT_SUBSTITUTES: Partial<Record<string, string>> = {
  方正小标宋简体: '华文中宋',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
};

/** Sizes of type in half points. */
export const SIZES = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;
export type SizeName = keyof typeof SIZES;

/** The face for characters that one of GB 2312 lacks: it has the 6,763 of that standard and no others. */
const WIDER_FACE: Partial<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
};

const HAN = /\p{Script=Han}/u;

/** 1 for every UTF-16 unit that needs a wider face: Han characters beyond GB 2312, and what lies beyond the first plane. */
const RARE = (() => {
  const bytes: number[] = [];
  // Rows 16 to 87 of the code table, in the bytes of its usual encoding.
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }
  const common = new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)));
  const rare = new Uint8Array(0x1_0000);
  for (let unit = 0x2e80; unit < 0x1_0000; unit += 1) {
    const character = String.fromCharCode(unit);
    if ((unit >= 0xd800 && unit < 0xe000) || (HAN.test(character) && !common.has(character))) rare[unit] = 1;
  }
  return rare;
})();

export interface FacedText {
  text: string;
  font: string;
}

/** Splits text where a face has no glyph, so that a rare character in a name gets a face of its own kind. */
export function splitByFace(text: string, role: FontRole): FacedText[] {
  const font = FONT_NAMES[role];
  const wider = WIDER_FACE[font];
  if (wider === undefined || !hasRare(text)) return [{ text, font }];
  const pieces: FacedText[] = [];
  for (const character of text) {
    const isRare = RARE[character.charCodeAt(0)] === 1 && HAN.test(character);
    const face = isRare ? wider : font;
    const last = pieces.at(-1);
    if (last?.font === face) last.text += character;
    else pieces.push({ text: character, font: face });
  }
  return pieces;
}

function hasRare(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (RARE[text.charCodeAt(at)] === 1) return true;
  return false;
}
