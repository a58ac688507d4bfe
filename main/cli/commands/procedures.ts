import { describeProcedures } from '../../engine/index.ts';
import type { Command } from '../command.ts';

const KINDS = { query: '读取', mutation: '修改', subscription: '订阅' } as const;

export const procedures: Command = {
  name: 'procedures',
  synopsis: '',
  summary: '列出可用 call 执行的全部操作、所需角色，以及（--json）参数的 JSON Schema',
  words: { min: 0, max: 0 },
  options: [],
  async run() {
    const described = describeProcedures();
    const width = Math.max(...described.map(({ name }) => name.length));
    const lines = described.map(({ name, kind, roleName, description = '' }) =>
      `${name.padEnd(width)}  ${KINDS[kind]}  ${roleName.padEnd(3, '　')}  ${description}`.trimEnd(),
    );
    return { json: described, text: lines.join('\n'), exitCode: 0 };
  },
};
