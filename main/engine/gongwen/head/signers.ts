import { widthInTwips } from '../measure.ts';
import { gridParagraph } from '../paragraph.ts';
import { type PageProfile, textArea } from '../profile.ts';
import { bodyFace, runs } from '../run.ts';

const LABEL = '签发人：';
/** One 字 of 3号 type, in twips. */
const ONE_CHARACTER = 320;
const NAMES_A_LINE = 2;

/** A line of 发文字号 and 签发人: what stands at its left, and names with the place of each. */
export interface SignerLine {
  number: string | null;
  label: boolean;
  names: readonly string[];
}

/**
 * 发文字号 and 签发人 of an 上行文 (7.2.5, 7.2.6): the number one 字 from the left on the line of the last name, names two a
 * line and each line under the first name. A number that would run into the names has a line of its own.
 */
export function signerLines(
  number: string | null,
  signers: readonly string[],
  profile: PageProfile,
): SignerLine[] {
  const lines: SignerLine[] = [];
  for (let at = 0; at < signers.length; at += NAMES_A_LINE) {
    lines.push({ number: null, label: at === 0, names: signers.slice(at, at + NAMES_A_LINE) });
  }
  const last = lines.pop();
  if (last === undefined || last.names.length === 0) return [{ number, label: false, names: [] }];
  const places = placesOf(signers, profile);
  const begins = last.label ? places.label : (places.names[0] ?? 0);
  const end = ONE_CHARACTER * 2 + width(number ?? '', profile);
  if (number === null || end <= begins) return [...lines, { ...last, number }];
  return [...lines, last, { number, label: false, names: [] }];
}

export function signerParagraphs(
  number: string | null,
  signers: readonly string[],
  profile: PageProfile,
): string {
  const places = placesOf(signers, profile);
  const lines = signerLines(number, signers, profile);
  const body = bodyFace(profile);
  const names = bodyFace(profile, 'levelTwo');
  return lines
    .map((line) => {
      const tabs = line.label ? [places.label, ...places.names.slice(1)] : places.names;
      const texts = [
        ...(line.number ? [runs(line.number, body)] : []),
        ...(line.label ? [runs(`\t${LABEL}`, body)] : []),
        ...line.names.map((name, place) => runs(line.label && place === 0 ? name : `\t${name}`, names)),
      ];
      return gridParagraph(
        profile,
        {
          keepNext: true,
          align: 'left',
          indent: { left: ONE_CHARACTER },
          tabs: tabs.map((position) => ({ at: 'left', position })),
          mark: body,
        },
        texts.join(''),
      );
    })
    .join('');
}

/** From the left edge of the 版心, in twips; the longest line ends one 字 from the right. */
function placesOf(signers: readonly string[], profile: PageProfile): { label: number; names: number[] } {
  const longest = Math.max(0, ...signers.map((name) => width(name, profile)));
  const columns = Math.min(NAMES_A_LINE, signers.length);
  const last = Math.max(
    0,
    ...signers.filter((_, index) => index % NAMES_A_LINE === columns - 1).map((name) => width(name, profile)),
  );
  const block = columns > 1 ? longest + ONE_CHARACTER + last : longest;
  const first = Math.max(0, textArea(profile).width - ONE_CHARACTER - block);
  const names = columns > 1 ? [first, first + longest + ONE_CHARACTER] : [first];
  return { label: first - width(LABEL, profile), names };
}

function width(text: string, profile: PageProfile): number {
  return widthInTwips(text, 32, profile.characterSpacing);
}
