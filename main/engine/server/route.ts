import type { IncomingMessage, ServerResponse } from 'node:http';
import { permit } from '../account/index.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import type { Library } from '../library/index.ts';
import type { Office } from '../workspace/index.ts';
import type { Access } from './access.ts';
import { parseAddress } from './address.ts';
import { serveBytes } from './bytes.ts';
import { COMMON_HEADERS } from './headers.ts';
import { serveInterface } from './interface.ts';
import { answerCall } from './procedures.ts';
import { replyJson, replyText } from './reply.ts';
import { receiveUpload } from './upload.ts';

export interface Site {
  access: Access;
  office: Office;
  /** The built interface. */
  interfaceFolder: string;
  /** Told of what went wrong inside the program, for the log. */
  log: (error: unknown) => void;
}

/** Answers one request; never throws. */
export async function route(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  // A socket may report its own death more than once, and after the answer.
  response.on('error', () => {});
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(new DOMException('The window went away.', 'AbortError'));
  });
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
  try {
    await answer(site, request, response, gone.signal);
  } catch (error) {
    if (gone.signal.aborted) return;
    fail(site, error, response);
  }
}

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const verdict = site.access.judge(request);
  if (verdict.kind === 'refuse') return replyText(response, 403, verdict.message);
  if (verdict.kind === 'admit') {
    response.writeHead(303, { Location: '/', 'Set-Cookie': verdict.cookie, 'Content-Length': 0 }).end();
    return;
  }
  const address = parseAddress(request.url ?? '');
  if (!address) return replyText(response, 400, '地址有误。');
  const { segments, search } = address;
  const [area, ...rest] = segments;
  const method = request.method ?? '';
  if (area === 'trpc' && isOneOf(method, ['GET', 'POST'], response)) {
    return answerCall(site.office, request, response, signal, site.log);
  }
  if (area === 'bytes' && rest[0] === 'stage' && rest.length === 1) {
    if (!isOneOf(method, ['POST'], response)) return;
    return receiveUpload(site.office, search, request, response, signal);
  }
  if (area === 'trpc' || !isOneOf(method, ['GET', 'HEAD'], response)) return;
  if (area === 'bytes') return serveBytes(permittedLibrary(site.office), rest, search, request, response);
  return serveInterface(site.interfaceFolder, segments, response);
}

/** @throws JuanzongError where nobody who may read has signed in */
function permittedLibrary(office: Office): Library {
  const library = office.reading();
  permit(library.db, office.account, 'viewer');
  return library;
}

function isOneOf(method: string, allowed: readonly string[], response: ServerResponse): boolean {
  if (allowed.includes(method)) return true;
  response.setHeader('Allow', allowed.join(', '));
  replyText(response, 405, '不支持这种请求方式。');
  return false;
}

const STATUS: Record<string, number> = {
  'body-too-large': 413,
  'disk-full': 507,
  'no-library-open': 409,
  'role-missing': 403,
  'sign-in-required': 403,
};

function fail(site: Site, thrown: unknown, response: ServerResponse): void {
  const error = explainFailure(thrown, '卷宗库');
  if (error instanceof JuanzongError) {
    replyJson(response, STATUS[error.code] ?? 400, { failure: error.code, message: error.message });
    return;
  }
  site.log(error);
  replyJson(response, 500, {
    failure: 'internal',
    message: '程序内部出错，请重试；仍然出错时请联系维护人员。',
  });
}
