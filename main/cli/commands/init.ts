import { beginWith, createLibrary } from '../../engine/index.ts';
import type { Command } from '../command.ts';
import { word } from '../command.ts';
import { newPasswordOf } from '../password.ts';

export const init: Command = {
  name: 'init',
  synopsis: '<卷宗库> [--admin 姓名]',
  summary: '新建卷宗库；--admin 启用登录并建立第一位管理员，不写则不设登录，供单人使用',
  words: { min: 1, max: 1 },
  options: ['admin'],
  async run(args) {
    const path = word(args, 0);
    const name = args.option('admin');
    const administrator = name === undefined ? null : { name, password: await newPasswordOf(name) };
    createLibrary(path, await beginWith(administrator, args.actor));
    const signIn = administrator ? '，已启用登录' : '';
    return {
      json: { path, signIn: administrator ? 'on' : 'off' },
      text: `已建立卷宗库：${path}${signIn}`,
      exitCode: 0,
    };
  },
};
