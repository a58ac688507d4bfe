import type { IncomingMessage, ServerResponse } from 'node:http';
import { permit } from '../account/index.ts';
import { JuanzongError } from '../error.ts';
import { stageUpload } from '../evidence/index.ts';
import type { Office } from '../workspace/index.ts';
import { replyJson } from './reply.ts';

/** Takes in a file that a page sends, piece by piece, whatever its size. */
export async function receiveUpload(
  office: Office,
  search: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const name = search.get('name') ?? '';
  if (name === '') throw new JuanzongError('bad-input', '上传的文件没有名称，请重新选择文件。');
  const library = office.writing();
  permit(library.db, office.account, 'clerk');
  // Where the library refuses the file the page is to read why, so the connection stays.
  const stream = request.iterator({ destroyOnReturn: false });
  const staged = await office.holding(() => stageUpload(library, { name, stream, signal }));
  replyJson(response, 200, staged);
}
