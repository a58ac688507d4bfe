import { brokenRule } from './rule.ts';

/**
 * A failure that the office can act on.
 *
 * `code` is for logs and scripts, in kebab case; `message` is one Chinese sentence that names the file, field or
 * issue concerned and says what to do. Every other kind of error is a defect of the program.
 */
export class JuanzongError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JuanzongError';
    this.code = code;
  }
}

/** Why the operating system or SQLite refused, and what helps; by the error codes of Node and of SQLite. */
const SYSTEM_FAILURES: Record<string, [code: string, reason: string]> = {
  ENOENT: ['not-found', '不存在，请检查路径'],
  ENOTDIR: ['not-found', '不存在，请检查路径'],
  EISDIR: ['is-a-folder', '是文件夹，请指定文件'],
  EEXIST: ['in-the-way', '已存在且不是文件夹，请换一个位置'],
  EACCES: ['no-permission', '没有访问权限，请检查权限后再试'],
  EPERM: ['no-permission', '没有访问权限，请检查权限后再试'],
  EROFS: ['read-only', '所在磁盘为只读，请换到可写入的位置'],
  ENOSPC: ['disk-full', '所在磁盘已满，请清理磁盘后再试'],
  EDQUOT: ['disk-full', '所在磁盘的配额已用完，请清理磁盘后再试'],
  EFBIG: ['file-too-large', '超过所在磁盘允许的文件大小，请换到其他磁盘'],
  ENAMETOOLONG: ['name-too-long', '名称过长，请缩短后再试'],
  EMFILE: ['too-many-files', '同时打开的文件过多，请关闭其他程序后再试'],
  EIO: ['disk-fault', '读写出错，请检查磁盘'],
  ELOOP: ['link-loop', '是循环链接，请指定原文件'],
  EBUSY: ['file-busy', '正被其他程序占用，请关闭后再试'],
  SQLITE_FULL: ['disk-full', '所在磁盘已满，请清理磁盘后再试'],
  SQLITE_READONLY: ['library-read-only', '不能写入，请检查文件夹的写权限'],
  SQLITE_CANTOPEN: ['library-read-only', '不能打开，请检查文件夹的权限'],
  SQLITE_IOERR: ['disk-fault', '读写出错，请检查磁盘及剩余空间'],
  SQLITE_BUSY: ['library-in-use', '正被另一个程序写入，请关闭那个程序后再试'],
  SQLITE_CORRUPT: ['library-damaged', '已损坏，请用备份恢复'],
  SQLITE_NOTADB: ['library-damaged', '已损坏或不是卷宗库，请用备份恢复'],
};

/**
 * Puts a failure of the operating system or of SQLite into words that name `subject`, a path as the user gave it; a rule
 * of the database that was broken has its own words.
 * Anything else comes back as it is.
 */
export function explainFailure(error: unknown, subject: string): unknown {
  if (error instanceof JuanzongError || !(error instanceof Error) || !('code' in error)) return error;
  const rule = brokenRule(error);
  if (rule) return new JuanzongError(...rule, { cause: error });
  const code = String(error.code);
  const known = SYSTEM_FAILURES[code] ?? SYSTEM_FAILURES[code.split('_').slice(0, 2).join('_')];
  return known ? new JuanzongError(known[0], `“${subject}”${known[1]}。`, { cause: error }) : error;
}
