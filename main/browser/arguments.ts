import { parseArgs } from 'node:util';

export interface BrowserArguments {
  /** Whether to open the machine's browser. */
  open: boolean;
  /** 0: any free one. */
  port: number;
  library: string | undefined;
  /** The folder of the built interface, where it is not the program's own. */
  interface: string | undefined;
  userData: string | undefined;
}

/** Words that the program does not understand; `message` says in Chinese which. */
export class UsageError extends Error {}

const USAGE =
  '用法：[--no-open] [--port 端口] [--library 卷宗库文件夹] [--interface 界面文件夹] [--user-data 设置文件夹]';

const OPTIONS = {
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  library: { type: 'string' },
  interface: { type: 'string' },
  'user-data': { type: 'string' },
} as const;

/** @throws UsageError */
export function readArguments(argv: readonly string[]): BrowserArguments {
  const { values } = parsed(argv);
  for (const name of ['library', 'interface', 'user-data'] as const) {
    if (values[name]?.trim() === '') throw new UsageError(`选项 --${name} 要写文件夹的路径，不能为空。`);
  }
  return {
    open: values['no-open'] !== true,
    port: portIn(values.port),
    library: values.library,
    interface: values.interface,
    userData: values['user-data'],
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true });
  } catch (error) {
    const word = /'([^']+)'/u.exec(error instanceof Error ? error.message : '')?.[1]?.split(' ')[0] ?? '';
    throw new UsageError(`参数“${word}”有误。${USAGE}`);
  }
}

function portIn(text = '0'): number {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port < 65_536) return port;
  throw new UsageError(`端口“${text}”有误，请写 1 到 65535 之间的数，或不写此项。`);
}
