import { isCode } from '../document-number/index.ts';
import { JuanzongError } from '../error.ts';
import { DOCUMENT_KINDS } from './kinds/index.ts';

/**
 * The 机关代字 of the kinds of paper as they are set; emptied ones are left out.
 * @throws JuanzongError `bad-document-code`
 */
export function codesOf(codes: Readonly<Record<string, string>>): Record<string, string> {
  const set = Object.entries(codes)
    .map(([kind, code]) => [kind, code.trim()] as const)
    .filter(([, code]) => code !== '');
  for (const [kind, code] of set) {
    if (isCode(code)) continue;
    const name = DOCUMENT_KINDS.find(({ key }) => key === kind)?.name ?? kind;
    throw new JuanzongError(
      'bad-document-code',
      `“${name}”的机关代字只填年份之前的文字，不超过 20 个字，不带括号和空格，如“松巡办发”，现在是“${code}”。`,
    );
  }
  return Object.fromEntries(set);
}
