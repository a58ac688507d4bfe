import { explainFailure, JuanzongError } from '../error.ts';

/** Why a file could not be read, in one Chinese sentence that names it. A defect of the program is thrown on. */
export function reasonOf(error: unknown, path: string): string {
  const explained = explainFailure(error, path);
  if (explained instanceof JuanzongError) return explained.message;
  if (explained instanceof Error && 'syscall' in explained && 'code' in explained) {
    return `“${path}”读取失败（${String(explained.code)}），请检查该文件后再试。`;
  }
  throw error;
}
