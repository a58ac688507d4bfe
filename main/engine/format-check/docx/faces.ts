/** Families of faces that the standard speaks of, and the others. */
export type Family = '小标宋' | '仿宋' | '楷体' | '黑体' | '宋体' | 'other' | 'unknown';

const FAMILIES: readonly [Family, RegExp][] = [
  ['小标宋', /小标宋|(?<!大)标宋|xiaobiaosong|xiao biao song|fzxbs/iu],
  ['仿宋', /仿宋|fang\s*song|simfang|fzfs|朱雀/iu],
  ['楷体', /楷|kai\s*ti|simkai|stkai|fzkt|ukai|wenkai|fandolkai/iu],
  [
    'other',
    /雅黑|yahei|等线|deng\s*xian|隶|lisu|幼圆|youyuan|舒体|姚体|琥珀|彩云|新魏|行楷|魏碑|综艺|大标宋|粗宋|圆体/iu,
  ],
  [
    '黑体',
    /黑体|simhei|heiti|hei ti|黑简|fzht|方正黑|noto sans.*(cjk|sc)|source han sans|思源黑体|文泉驿.*黑/iu,
  ],
  ['宋体', /宋|simsun|song\s*ti|stsong|noto serif.*(cjk|sc)|source han serif|mingliu|fzss|fandolsong/iu],
  [
    'other',
    /^(times|arial|calibri|cambria|courier|georgia|verdana|tahoma|helvetica|liberation|dejavu|consolas|aptos|segoe|ms (mincho|gothic)|yu )/iu,
  ],
];

/** The family that a face belongs to by its name. */
export function familyOf(face: string): Family {
  const name = face.trim().replace(/^@/u, '');
  // 华文行楷 is no 楷体 and 方正粗黑宋 no 黑体, so the odd ones are looked for first.
  if (/行楷|魏碑|大标宋|粗宋/u.test(name)) return 'other';
  return FAMILIES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'unknown';
}

/** Faces that offices take where 小标宋 is missing. */
export function standsInForTitle(face: string): boolean {
  return /华文中宋|stzhongsong|noto serif|source han serif|思源宋体/iu.test(face);
}

/** 字号 by name where it has one. @param halfPoints as the file says it */
export function sizeName(halfPoints: number | undefined): string {
  if (halfPoints === undefined) return '未指定';
  const name = NAMES[halfPoints];
  return name === undefined ? `${halfPoints / 2} 磅` : `${name}（${halfPoints / 2} 磅）`;
}

const NAMES: Record<number, string> = {
  84: '初号',
  72: '小初',
  52: '一号',
  48: '小一',
  44: '二号',
  36: '小二',
  32: '三号',
  30: '小三',
  28: '四号',
  24: '小四',
  21: '五号',
  18: '小五',
};

/** Whether a colour is the red of official papers. */
export function isRed(colour: string | undefined): boolean {
  const found = /^([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/u.exec(colour ?? '');
  if (!found) return false;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((part) => Number.parseInt(part, 16));
  return red >= 0xb0 && green <= 0x50 && blue <= 0x50;
}

/** Black, or what programs take for it. */
export function isBlack(colour: string | undefined): boolean {
  if (colour === undefined || colour === 'AUTO') return true;
  return /^([01][0-9A-F]|2[0-6]){3}$/u.test(colour);
}
