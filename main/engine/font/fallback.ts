import type { PaperFontRole } from '../../../shared/font.ts';
import { FONT_NAMES, LATIN_FONT } from '../gongwen/index.ts';

/** A face as papers name it, and what may stand in for it. */
export interface WantedFont {
  role: PaperFontRole;
  name: string;
  /** Other names of the same face. */
  aliases: readonly string[];
  /** From the best on; the first that is installed is taken. */
  standIns: readonly StandIn[];
}

/** A face by the name to show and the others that its file may bear. */
type StandIn = readonly [shown: string, ...others: string[]];

/** Windows with Office or WPS; everything else is Kylin, UOS or another Linux with WPS or LibreOffice. */
export type FontSystem = 'windows' | 'linux';

const XIAOBIAOSONG_GBK: StandIn = ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'];
const ZHONGSONG: StandIn = ['华文中宋', 'STZhongsong'];
const SONG: StandIn = ['宋体', 'SimSun'];
const FANGSONG: StandIn = ['仿宋', 'FangSong'];
const FANGSONG_GBK: StandIn = ['方正仿宋_GBK', 'FZFangSong-Z02'];
const STFANGSONG: StandIn = ['华文仿宋', 'STFangsong'];
const KAITI: StandIn = ['楷体', 'KaiTi'];
const KAITI_GBK: StandIn = ['方正楷体_GBK', 'FZKai-Z03'];
const SERIF: readonly StandIn[] = [
  ['思源宋体', 'Source Han Serif SC', 'Source Han Serif CN'],
  ['Noto Serif CJK SC', 'Noto Serif SC'],
];
const SANS: readonly StandIn[] = [
  ['思源黑体', 'Source Han Sans SC', 'Source Han Sans CN'],
  ['Noto Sans CJK SC', 'Noto Sans SC'],
];

const STAND_INS: Record<FontSystem, Record<PaperFontRole, readonly StandIn[]>> = {
  windows: {
    小标宋: [XIAOBIAOSONG_GBK, ZHONGSONG, SONG],
    仿宋: [FANGSONG, FANGSONG_GBK, STFANGSONG],
    楷体: [KAITI, KAITI_GBK],
    黑体: [['微软雅黑', 'Microsoft YaHei']],
    宋体: [['新宋体', 'NSimSun']],
    西文: [['Liberation Serif'], ['Tinos']],
  },
  linux: {
    小标宋: [XIAOBIAOSONG_GBK, ZHONGSONG, ...SERIF],
    仿宋: [
      FANGSONG_GBK,
      ['方正仿宋简体', 'FZFangSong-Z02S'],
      FANGSONG,
      STFANGSONG,
      ['朱雀仿宋', 'Zhuque Fangsong', 'Zhuque Fangsong (technical preview)'],
      ['FandolFang', 'FandolFang R', 'FandolFang-Regular'],
      ...SERIF,
    ],
    楷体: [
      KAITI_GBK,
      KAITI,
      ['霞鹜文楷', 'LXGW WenKai'],
      ['AR PL UKai CN', 'AR PL KaitiM GB', '文鼎ＰＬ简中楷'],
      ['FandolKai', 'FandolKai-Regular'],
      ...SERIF,
    ],
    黑体: [['方正黑体_GBK', 'FZHei-B01'], ...SANS],
    宋体: [['方正书宋_GBK', 'FZShuSong-Z01'], ['新宋体', 'NSimSun'], ...SERIF],
    西文: [['Liberation Serif'], ['Tinos'], ['Nimbus Roman'], ['TeX Gyre Termes'], ['FreeSerif']],
  },
};

/** What papers need on a system, in the order of the check. */
export function wantedFonts(system: FontSystem): WantedFont[] {
  const standIns = STAND_INS[system];
  const wanted = (role: PaperFontRole, name: string, aliases: readonly string[]): WantedFont => ({
    role,
    name,
    aliases,
    standIns: standIns[role],
  });
  return [
    wanted('小标宋', FONT_NAMES.title, ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0']),
    wanted('仿宋', FONT_NAMES.body, ['FangSong_GB2312']),
    wanted('楷体', FONT_NAMES.levelTwo, ['KaiTi_GB2312']),
    wanted('黑体', FONT_NAMES.levelOne, ['SimHei']),
    wanted('宋体', FONT_NAMES.pageNumber, ['SimSun']),
    wanted('西文', LATIN_FONT, []),
  ];
}
