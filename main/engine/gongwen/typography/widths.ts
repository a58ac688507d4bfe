/**
 * Full-width letters and digits become half-width, as does the full-width mark inside a number, a clock time or an
 * address: ２０２２年 → 2022年, ９：００ → 9:00.
 */
export function halfWidthAlphanumerics(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, narrow)
    .replace(/％/g, '%')
    .replace(/(?<=\d)[．：](?=\d)/g, narrow)
    .replace(/(?<=\d)[－](?=\d)/g, narrow)
    .replace(/(?<=[A-Za-z0-9])[＠＿．－](?=[A-Za-z0-9])/g, narrow)
    .replace(/(?<=(?:^|[\s，。；：、！？（“‘:;,(])\d{1,3})．/gmu, '.');
}

function narrow(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0);
}
