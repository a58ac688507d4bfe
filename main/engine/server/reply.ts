import type { ServerResponse } from 'node:http';
import { INERT_POLICY } from './headers.ts';

/** Answers with one plain Chinese sentence. */
export function replyText(response: ServerResponse, status: number, message: string): void {
  reply(response, status, 'text/plain; charset=utf-8', `${message}\n`);
}

export function replyJson(response: ServerResponse, status: number, value: unknown): void {
  reply(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function reply(response: ServerResponse, status: number, type: string, text: string): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const body = Buffer.from(text);
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Content-Security-Policy': INERT_POLICY,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
