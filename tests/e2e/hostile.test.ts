import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openBrowser, openWindow } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { sampleLibrary } from './support/library.ts';

const SCRIPT = "document.title = 'ran'; fetch('/trpc/workspace.close', { method: 'POST' });";
const MARKUP = `<img src="x" onerror="document.title='ran'"><script>document.title='ran'</script>`;

/** What somebody may hand in as proof. */
const FILES: Record<string, string> = {
  'page.html': `<!doctype html><html><head><title>sent</title><script>${SCRIPT}</script></head><body>${MARKUP}</body></html>`,
  'bare.svg': `<svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"><script>${SCRIPT}</script></svg>`,
  'drawing.svg': `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"></svg>`,
  'page.xhtml': `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>${SCRIPT}</script></html>`,
  'page.mht': `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>${SCRIPT}</script>`,
  'script.js': SCRIPT,
};

let host: Host;
let client: Client;
let caseFileId: string;
let issueId: string;
/** Where uploads wait. */
let incoming: string;
let evidence: { id: string; name: string }[];

beforeAll(async () => {
  const library = await sampleLibrary();
  incoming = join(library, 'evidence', 'incoming');
  host = await startHost({ library });
  client = await signIn(host);
  const folder = fileFolder();
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  const { engine } = client;
  const [caseFile] = await engine.caseFile.list.query();
  caseFileId = caseFile?.id ?? '';
  issueId = caseFile?.issues.find(({ stage }) => stage === 'rectifying')?.id ?? '';
  await engine.evidence.attach.mutate({ issue: issueId, paths: [folder] });
  await engine.issue.update.mutate({ issueId, patch: { statement: `问题 ${MARKUP}`, detail: MARKUP } });
  const after = await engine.caseFile.get.query({ caseFileId });
  const attached = after.issues.find(({ id }) => id === issueId)?.evidence ?? [];
  evidence = attached.filter(({ name }) => name in FILES);
});

async function expectUnharmed(): Promise<void> {
  expect((await client.engine.workspace.state.query()).library).not.toBeNull();
}

describe('what was attached', () => {
  test('runs no script, opened by itself or in a frame, by a window that is signed in', async () => {
    expect(evidence).toHaveLength(Object.keys(FILES).length);
    const page = await openWindow(host);
    for (const { id, name } of evidence) {
      const tab = await page.context().newPage();
      // What is only for saving ends the navigation.
      await tab.goto(`${host.origin}/bytes/evidence/${id}`).catch(() => undefined);
      expect(await tab.title(), name).not.toBe('ran');
      expect(await tab.evaluate(() => document.scripts.length), name).toBe(0);
      await tab.close();
    }
    await page.evaluate(
      (ids) => {
        for (const id of ids) {
          const frame = document.createElement('iframe');
          frame.src = `/bytes/evidence/${id}`;
          document.body.append(frame);
        }
      },
      evidence.map(({ id }) => id),
    );
    await page.waitForLoadState('networkidle').catch(() => undefined);
    for (const frame of page.frames()) expect(await frame.title()).not.toBe('ran');
    await expectUnharmed();
  });

  test('is shown as a picture where it is a drawing, and runs nothing', async () => {
    const page = await openWindow(host);
    await page.goto(`${host.origin}/#/issues/${issueId}`);
    await page.getByRole('button', { name: 'bare.svg', exact: true }).click();
    const picture = page.getByRole('img', { name: 'bare.svg' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image) => image.tagName)).toBe('IMG');
    expect(await page.locator('svg script').count()).toBe(0);
    expect(await page.title()).not.toBe('ran');
    await expectUnharmed();
  });

  test('can be no script and no style of the interface', async () => {
    const page = await openWindow(host);
    const script = evidence.find(({ name }) => name === 'script.js')?.id;
    const loaded = await page.evaluate(
      (id) =>
        new Promise<string>((resolve) => {
          const element = document.createElement('script');
          element.src = `/bytes/evidence/${id}`;
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          document.body.append(element);
        }),
      script,
    );
    expect(loaded).toBe('refused');
    expect(await page.title()).not.toBe('ran');
    await expectUnharmed();
  });
});

describe('the interface', () => {
  test('shows markup in a text as text', async () => {
    const page = await openWindow(host);
    for (const path of [
      `/issues/${issueId}`,
      `/cases/${caseFileId}/issues`,
      `/cases/${caseFileId}/history`,
      '/board',
    ]) {
      await page.evaluate((address) => {
        location.hash = `#${address}`;
      }, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.locator('img[src="x"]').count()).toBe(0);
      expect(await page.title()).not.toBe('ran');
    }
  });

  test('runs no script that was slipped into it', async () => {
    const page = await openWindow(host);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = "document.title = 'ran'";
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="/nothing" onerror="document.title=\'ran\'">');
      setTimeout("document.title = 'ran'", 0);
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.title()).not.toBe('ran');
  });

  test('sends nothing to another place', async () => {
    const page = await openWindow(host);
    const other = await foreignSite('');
    const sent = await page.evaluate(async (address) => {
      const tries = [
        fetch(address, { mode: 'no-cors' }),
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = address;
        }),
      ];
      return (await Promise.allSettled(tries)).map(({ status }) => status);
    }, other.origin);
    expect(sent).toEqual(['rejected', 'rejected']);
    expect(other.requests).toEqual([]);
  });
});

/** A page of somebody else on this very machine: the browser sends our cookies there and back. */
const sites: (() => void)[] = [];
afterAll(() => {
  for (const close of sites) close();
});

async function foreignSite(page: string): Promise<{ origin: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
  });
  sites.push(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

async function visitAsUser(address: string): Promise<Page> {
  const signedIn = await openWindow(host);
  const page = await signedIn.context().newPage();
  await page.goto(address);
  return page;
}

describe("a foreign page in the user's own browser", () => {
  test('can read nothing and change nothing', async () => {
    const { origin } = await foreignSite('<!doctype html><title>foreign</title>');
    const page = await visitAsUser(origin);
    const outcome = await page.evaluate(async (target) => {
      const read = await fetch(`${target}/trpc/workspace.state`, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      );
      // What a page may send anywhere without being asked.
      for (const [path, body] of [
        ['/trpc/workspace.close', null],
        ['/trpc/workspace.close', '{}'],
        ['/bytes/stage?name=slipped-in.txt', 'slipped in'],
      ] as const) {
        const attempt = { mode: 'no-cors', method: 'POST', credentials: 'include', body } as const;
        await fetch(target + path, attempt).catch(() => undefined);
      }
      return read;
    }, host.origin);
    expect(outcome).toBe('refused');
    expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]);
    await expectUnharmed();
  });

  test('can send no form', async () => {
    const form = `<form method="post" enctype="text/plain" action="${host.origin}/trpc/workspace.close"><button>go</button></form>`;
    const { origin } = await foreignSite(form);
    const page = await visitAsUser(origin);
    await page.getByRole('button').click();
    await expect(page.locator('body')).toContainText('已拒绝');
    await expectUnharmed();
  });

  test('can neither frame the program nor use its files', async () => {
    const [first] = evidence;
    const { origin } = await foreignSite(`<!doctype html>
      <iframe src="${host.origin}/"></iframe>
      <iframe src="${host.origin}/bytes/evidence/${first?.id}"></iframe>
      <img src="${host.origin}/icon.svg">`);
    const page = await visitAsUser(origin);
    expect(await page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
    for (const frame of page.frames().slice(1)) {
      const text = await frame
        .locator('body')
        .textContent()
        .catch(() => '');
      expect(text).not.toContain('卷宗库');
      expect(text).not.toContain('sent');
    }
  });

  test('cannot sign in for the user, nor with a guessed token', async () => {
    const { origin } = await foreignSite(`<!doctype html><a href="${host.address}">go</a>`);
    const page = await (await (await openBrowser()).newContext()).newPage();
    await page.goto(origin);
    await page.getByRole('link').click();
    await expect(page.locator('body')).toContainText('已拒绝');
    const guessed = await page.goto(`${host.origin}/?token=${'A'.repeat(43)}`);
    expect(guessed?.status()).toBe(403);
  });
});
