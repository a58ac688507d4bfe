import type { Command } from './command.ts';

const COMMON_OPTIONS = [
  '--json         在标准输出上只打印一份 JSON',
  '--as NAME      操作人，记入操作记录，缺省为系统用户名；卷宗库启用登录的，写账号姓名，',
  '               密码放在环境变量 JUANZONG_PASSWORD 中，或在终端按提示输入',
  '--actor NAME   同 --as',
  '--debug        出错时打印详细信息',
];

/** The list of all commands. */
export function help(commands: readonly Command[]): string {
  return [
    '卷宗：巡察整改案卷管理',
    '',
    '用法：juanzong <命令> [参数…]',
    '',
    ...commands.flatMap((command) => [`  ${command.name} ${command.synopsis}`, `      ${command.summary}`]),
    '',
    '各命令通用：',
    ...COMMON_OPTIONS.map((line) => `  ${line}`),
    '',
    '退出码：0 完成，1 失败或部分失败，2 用法不对。',
  ].join('\n');
}

export function helpFor(command: Command): string {
  return [
    `用法：juanzong ${command.name} ${command.synopsis}`,
    command.summary,
    '',
    ...COMMON_OPTIONS.map((line) => `  ${line}`),
  ].join('\n');
}
