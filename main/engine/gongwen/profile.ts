import type { LevelThree, LinePitch, Preprint } from '../../../shared/envelope.ts';

/** Everything about a page that blocks do not say. Lengths in twips. */
export interface PageProfile {
  name: string;
  orientation: 'portrait' | 'landscape';
  /** White space around the 版心. */
  margins: { top: number; bottom: number; left: number; right: number };
  /** From the foot of the page to the foot of the page number. */
  footer: number;
  /** Exact height of a line of text, which is also the pitch of the grid: LibreOffice snaps lines to it. */
  linePitch: number;
  /** Added after every character of 3号 text. */
  characterSpacing: number;
  /** `outer`: at the right on odd pages, at the left on even ones. */
  pageNumber: 'outer' | 'centred';
  /** The standard has level three in regular weight; many offices want it bold. */
  levelThree: 'regular' | 'bold';
  /** Whether the red parts are on the paper already: nothing red is drawn, its room is kept. */
  preprinted: boolean;
}

/** What an office chooses of the look of its papers. */
export interface Style {
  linePitch: LinePitch;
  levelThree: LevelThree;
  preprinted: Preprint;
}

const A4 = { short: 11906, long: 16838 };

/**
 * GB/T 9704-2012, 5.1 and 5.2: A4, white of 37 mm above and 28 mm at the left, a 版心 of 156 by 225 mm with 22 lines of
 * 28 characters.
 *
 * 28 characters of 16 pt are wider than the 版心, so each is set 0.25 pt closer: 28 x 15.75 pt = 441 pt of 442.2 pt. A
 * character grid would say the same in Word, but LibreOffice lays such a grid out with 14 characters a line.
 * 22 lines of 28.95 pt are 636.9 pt of 637.8 pt; 29 pt would be one line too many.
 */
export const STANDARD: PageProfile = {
  name: '国标',
  orientation: 'portrait',
  margins: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
  // With a line of 280 the dash of the number stands 7 mm below the 版心 (7.5).
  footer: 1447,
  linePitch: 579,
  characterSpacing: -5,
  pageNumber: 'outer',
  levelThree: 'regular',
  preprinted: false,
};

/** The standard page turned by a quarter, head to the spine: the same 版心, 225 by 156 mm (7.5, tables across the page). */
export const LANDSCAPE: PageProfile = {
  ...STANDARD,
  name: '国标横排',
  orientation: 'landscape',
  margins: { top: 1588, bottom: 1474, left: 1984, right: 2098 },
  footer: 937,
};

/** A page like the given one, lying as told. */
export function turned(profile: PageProfile, orientation: PageProfile['orientation']): PageProfile {
  if (profile.orientation === orientation) return profile;
  const { name, margins, footer } = orientation === 'landscape' ? LANDSCAPE : STANDARD;
  return { ...profile, name, orientation, margins, footer };
}

/** Exact heights of a line in twips. 600 gives 21 lines a page and is house style, not the standard. */
const LINE_HEIGHTS: Record<LinePitch, number> = { 国标撑满: 579, '28磅': 560, '30磅': 600 };

/** The standard page as an office wants it. */
export function styledProfile({ linePitch, levelThree, preprinted }: Style): PageProfile {
  return {
    ...STANDARD,
    linePitch: LINE_HEIGHTS[linePitch],
    levelThree: levelThree === '加粗' ? 'bold' : 'regular',
    preprinted: preprinted === '是',
  };
}

/** Width and height of the paper as it lies. */
export function paperSize({ orientation }: PageProfile): { width: number; height: number } {
  return orientation === 'portrait'
    ? { width: A4.short, height: A4.long }
    : { width: A4.long, height: A4.short };
}

/** Width and height of the 版心. */
export function textArea(profile: PageProfile): { width: number; height: number } {
  const { width, height } = paperSize(profile);
  const { top, bottom, left, right } = profile.margins;
  return { width: width - left - right, height: height - top - bottom };
}
