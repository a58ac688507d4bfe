import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { test } from 'vitest';
import { openWindow } from './support/browser.ts';
import { signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { startHost } from './support/host.ts';

/** One socket of a process: where from, where to, as the kernel has them; `0A` is a listening one. */
interface Socket {
  local: string;
  remote: string;
}

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'];

/** Every network socket that a process holds; sockets within the machine's file system are none. */
function socketsOf(pid: number): Socket[] {
  const own = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1] ?? [];
      } catch {
        // Closed in between.
        return [];
      }
    }),
  );
  return TABLES.filter((table) => existsSync(`/proc/${pid}/net/${table}`)).flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/u))
      .filter((columns) => own.has(columns[9] ?? ''))
      .map(([, local = '', remote = '']) => ({ local: `${table} ${local}`, remote: `${table} ${remote}` })),
  );
}

const PAGES = ['/', '/board', '/cases', '/import', '/documents', '/trash', '/help'];

test.skipIf(process.platform !== 'linux')(
  'the running program has one door of its own, on this machine alone, and goes out nowhere',
  async () => {
    const host = await startHost();
    const port = Number(new URL(host.origin).port).toString(16).toUpperCase().padStart(4, '0');
    const door = `tcp 0100007F:${port}`;
    const seen: Socket[] = [];
    const watch = setInterval(() => seen.push(...socketsOf(host.pid)), 10);
    try {
      const page = await openWindow(host);
      const asked = new Set<string>();
      const refused: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol !== 'data:' && url.protocol !== 'blob:') asked.add(url.origin);
      });
      page.on('console', (message) => {
        if (/Content Security Policy/u.test(message.text())) refused.push(message.text());
      });
      const { engine } = await signIn(host);
      await engine.workspace.trySample.mutate();
      const [caseFile] = await engine.caseFile.list.query();
      for (const path of [
        ...PAGES,
        ...['overview', 'issues', 'documents', 'history'].map((tab) => `/cases/${caseFile?.id}/${tab}`),
        `/issues/${caseFile?.issues[0]?.id}`,
      ]) {
        await page.evaluate((address) => {
          location.hash = `#${address}`;
        }, path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('load');
      }
      expect([...asked]).toEqual([host.origin]);
      expect(refused).toEqual([]);
    } finally {
      clearInterval(watch);
    }
    expect(seen.length).toBeGreaterThan(0);
    expect([...new Set(seen.map(({ local }) => local))]).toEqual([door]);
    for (const { remote } of seen) expect(remote).toMatch(/^tcp (0100007F:[0-9A-F]{4}|00000000:0000)$/u);
  },
);
