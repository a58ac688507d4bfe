import { createLibrary } from '../../engine/index.ts';
import type { Command } from '../command.ts';
import { word } from '../command.ts';

export const init: Command = {
  name: 'init',
  synopsis: '<卷宗库>',
  summary: '新建卷宗库',
  words: { min: 1, max: 1 },
  options: [],
  async run(args) {
    const path = word(args, 0);
    createLibrary(path);
    return { json: { path }, text: `已建立卷宗库：${path}`, exitCode: 0 };
  },
};
