import { explainFailure, JuanzongError } from '../error.ts';

/** What to say where the library's own disk does not take a file; other errors come back as they are. */
export function refusal(error: unknown, path: string, library: string): unknown {
  const explained = explainFailure(error, library);
  if (!(explained instanceof JuanzongError) || explained === error) return error;
  return new JuanzongError(explained.code, `“${path}”未能存入，本次没有添加任何文件：${explained.message}`, {
    cause: error,
  });
}
