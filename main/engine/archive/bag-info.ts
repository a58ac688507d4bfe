/** Elements of bag-info.txt in their order; an element without a value is left out. */
export type BagInfo = readonly (readonly [label: string, value: string | null])[];

/** Line length that RFC 8493, 2.2.2 recommends, in characters. */
const MAX_LINE = 79;

/** bag-info.txt: `Label: value`, long values continued on indented lines (RFC 8493, 2.2.2). */
export function bagInfoText(info: BagInfo): string {
  return info
    .flatMap(([label, value]) => {
      const text = value?.replaceAll(/\s+/gu, ' ').trim();
      return text ? [`${foldLine(`${label}: ${text}`)}\n`] : [];
    })
    .join('');
}

/** Folds at a space or after a mark where there is one, for readers may see a space at the fold. */
function foldLine(line: string): string {
  const lines: string[] = [];
  let rest = [...line];
  while (rest.length > MAX_LINE) {
    const at = foldPoint(rest);
    lines.push(rest.slice(0, at).join('').trimEnd());
    rest = [' ', ...rest.slice(at).join('').trimStart()];
  }
  return [...lines, rest.join('')].join('\n');
}

function foldPoint(characters: readonly string[]): number {
  for (let at = MAX_LINE; at > MAX_LINE / 2; at -= 1) {
    if (/[\s，。；：、）]/u.test(characters[at - 1] ?? '')) return at;
  }
  return MAX_LINE;
}
