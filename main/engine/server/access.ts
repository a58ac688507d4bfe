import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is to become of a request before anything else looks at it. */
export type Verdict =
  | { kind: 'pass' }
  | { kind: 'refuse'; message: string }
  /** The address carried a token: keep the session, and show the page under an address without it. */
  | { kind: 'admit'; cookie: string };

/** Who may ask: checks the secret of this launch, Host and Origin of every single request. */
export interface Access {
  judge(request: IncomingMessage): Verdict;
}

/** As a browser reaches it: by an address with a token, and from then on by a cookie. */
export interface BrowserAccess extends Access {
  /** Valid as long as the program runs. */
  readonly token: string;
  /** A token that works once, for handing it over where other users could see it, as on a command line. */
  singleUseToken(): string;
}

const STRANGER = '请求不是由本程序的页面发出的，已拒绝。';
const NO_SECRET = '没有访问凭据。请从程序重新打开，或使用程序启动时给出的完整地址。';

/**
 * On a private pipe behind the desktop shell. Every request carries the secret in `x-juanzong-secret`; `host` is `app`;
 * an Origin, where there is one, is the shell's own.
 */
export function pipeAccess(secret: string, origin = 'juanzong://app'): Access {
  return {
    judge(request) {
      if (!isSame(String(request.headers['x-juanzong-secret'] ?? ''), secret)) return refuse(NO_SECRET);
      return isOwn(request, 'app', origin) ? { kind: 'pass' } : refuse(STRANGER);
    },
  };
}

/** On 127.0.0.1, which every program and every page of this machine can reach. */
export function browserAccess(): BrowserAccess {
  const token = newSecret();
  const session = newSecret();
  const singleUse = new Set<string>();
  const takes = (offered: string): boolean => isSame(offered, token) || singleUse.delete(offered);
  return {
    token,
    singleUseToken() {
      const once = newSecret();
      singleUse.add(once);
      return once;
    },
    judge(request) {
      // Cookies are shared by all ports of a host.
      const port = request.socket.localPort;
      const host = `127.0.0.1:${port}`;
      const cookie = `juanzong-${port}`;
      if (!isOwn(request, host, `http://${host}`)) return refuse(STRANGER);
      const offered = request.method === 'GET' ? tokenIn(request.url ?? '') : null;
      const isKnown = isSame(cookieOf(request, cookie), session);
      if (offered === null) return isKnown ? { kind: 'pass' } : refuse(NO_SECRET);
      if (!takes(offered) && !isKnown) return refuse(NO_SECRET);
      return { kind: 'admit', cookie: `${cookie}=${session}; Path=/; HttpOnly; SameSite=Strict` };
    },
  };
}

/** 256 bits, as fit for an address. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function refuse(message: string): Verdict {
  return { kind: 'refuse', message };
}

/**
 * Whether a request is addressed to us by our own name, and not sent by a page of somebody else. Another port of the
 * same host counts as the same site, so only the same origin will do; `none` is what a person typed.
 */
function isOwn({ headers, rawHeaders }: IncomingMessage, host: string, origin: string): boolean {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts !== 1 || headers.host !== host) return false;
  if (headers.origin !== undefined && headers.origin !== origin) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function tokenIn(url: string): string | null {
  return /^\/\?token=([\w-]*)$/u.exec(url)?.[1] ?? null;
}

function cookieOf({ headers }: IncomingMessage, name: string): string {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return '';
}

/** Compares in a time that tells nothing of where they differ. */
function isSame(offered: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(secret));
}
