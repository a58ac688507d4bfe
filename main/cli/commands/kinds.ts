import { DOCUMENT_KINDS } from '../../engine/index.ts';
import type { Command } from '../command.ts';

const ABOUT = { caseFile: '按卷宗', issue: '按问题', either: '按卷宗或按问题' } as const;

export const kinds: Command = {
  name: 'kinds',
  synopsis: '',
  summary: '列出文书种类；--json 另列每种文书可填写的项目、必填项和样例，样例可直接用作 generate --data',
  words: { min: 0, max: 0 },
  options: [],
  async run() {
    const described = DOCUMENT_KINDS.map(({ key, name, about, fileType, fields, example }) => ({
      key,
      name,
      about,
      fileType,
      fields: fields.map(({ key: field, name: label, type, required = false, choices, hint }) => ({
        key: field,
        name: label,
        type,
        required,
        ...(choices ? { choices } : {}),
        ...(hint ? { hint } : {}),
      })),
      example,
    }));
    const width = Math.max(...described.map(({ key }) => key.length));
    const lines = described.map(({ key, name, about }) => `${key.padEnd(width)}  ${ABOUT[about]}  ${name}`);
    return { json: { kinds: described }, text: lines.join('\n'), exitCode: 0 };
  },
};
