import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { JuanzongError } from '../engine/index.ts';
import { UsageError } from './command.ts';

/** Every user of the machine can read a command line, so a password never stands there. */
const VARIABLE = 'JUANZONG_PASSWORD';

/** The password of an account, from the environment or typed at the terminal. @throws JuanzongError `password-needed` */
export async function passwordOf(name: string): Promise<string> {
  return process.env[VARIABLE] || ask(`${name}的密码：`, name);
}

/** As `passwordOf`, for a password that is chosen: whoever types it types it twice. @throws UsageError */
export async function newPasswordOf(name: string): Promise<string> {
  const given = process.env[VARIABLE];
  if (given) return given;
  const password = await ask(`为${name}设定密码：`, name);
  if (password === (await ask('再输入一次：', name))) return password;
  throw new UsageError('两次输入的密码不一致，请重新执行命令。');
}

async function ask(question: string, name: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) {
    throw new JuanzongError('password-needed', `需要${name}的密码，请放在环境变量 ${VARIABLE} 中。`);
  }
  // What is typed is shown nowhere.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: stdin, output, terminal: true });
  stderr.write(question);
  try {
    return await Promise.race([
      terminal.question(''),
      new Promise<never>((_, reject) => {
        terminal.once('close', () => reject(new UsageError('没有输入密码。')));
      }),
    ]);
  } finally {
    stderr.write('\n');
    terminal.close();
  }
}
