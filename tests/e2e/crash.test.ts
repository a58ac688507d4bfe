import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, test, vi } from 'vitest';
import { verifyPath } from '../../main/engine/index.ts';
import { openWindow } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { startHost } from './support/host.ts';
import { sampleLibrary } from './support/library.ts';

/** What has to hold after every end, however it came: the database, the audit chain and every file. */
async function expectSound(library: string): Promise<void> {
  expect((await verifyPath(library)).problems).toEqual([]);
}

async function issuesOf({ engine }: Client) {
  const [caseFile] = await engine.caseFile.list.query();
  const issues = caseFile?.issues ?? [];
  return issues.filter((issue) => issue.stage === 'rectifying' && issue.rectificationKind !== 'longTerm');
}

type Issues = Awaited<ReturnType<typeof issuesOf>>;

/** What an edit leaves on each issue that it was made to. */
function edit(turn: number): { handler: string; dueDate: string } {
  const dueDate = new Date(Date.UTC(2026, 0, turn)).toISOString().slice(0, 10);
  return { handler: `经办人${turn}`, dueDate };
}

function edited(issues: Issues): unknown[] {
  return issues.map(({ handler, dueDate }) => ({ handler, dueDate }));
}

/** Edits one after the other until the engine is gone. @returns how many were acknowledged */
async function editUntilGone({ engine }: Client, issueIds: string[]): Promise<number> {
  for (let turn = 1; ; turn += 1) {
    try {
      await engine.issue.bulkUpdate.mutate({ issueIds, patch: edit(turn) });
    } catch {
      return turn - 1;
    }
  }
}

describe('the engine dies in the middle of a save', () => {
  // The moments differ; what is asserted holds at each of them.
  test.each([0, 40, 150])('after %i ms of edits', async (delay) => {
    const library = await sampleLibrary();
    const host = await startHost({ library });
    const client = await signIn(host);
    const before = await issuesOf(client);
    const editing = editUntilGone(
      client,
      before.map(({ id }) => id),
    );
    await setTimeout(delay);
    await host.kill();
    const acknowledged = await editing;

    await expectSound(library);
    const again = await startHost({ library });
    // Whatever was acknowledged is there, and the edit that was cut off is there on every issue or on none.
    const after = edited(await issuesOf(await signIn(again)));
    const last = acknowledged === 0 ? edited(before) : before.map(() => edit(acknowledged));
    const next = before.map(() => edit(acknowledged + 1));
    expect([JSON.stringify(last), JSON.stringify(next)]).toContain(JSON.stringify(after));
    await again.stop();
    await expectSound(library);
  });
});

test('the engine dies while a file comes in: nothing of it is left, and all else is there', async () => {
  const library = await sampleLibrary();
  const host = await startHost({ library });
  const { cookie } = await signIn(host);
  const sending = request(`${host.origin}/bytes/stage?name=a.bin`, { method: 'POST', headers: { cookie } });
  sending.on('error', () => {});
  sending.write(randomBytes(1 << 20));
  const incoming = join(library, 'evidence', 'incoming');
  await vi.waitFor(() => expect(existsSync(incoming) && readdirSync(incoming).length > 0).toBe(true), 10_000);
  await host.kill();
  sending.destroy();
  const again = await startHost({ library });
  expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]);
  await again.stop();
  await expectSound(library);
});

test('a page whose engine is gone says so, and keeps what is being typed', async () => {
  const library = await sampleLibrary();
  const host = await startHost({ library });
  const client = await signIn(host);
  const [first] = await issuesOf(client);
  const page = await openWindow(host);
  await page.evaluate((id) => {
    location.hash = `#/issues/${id}`;
  }, first?.id);
  const detail = page.getByRole('textbox', { name: '备注', exact: true });
  await detail.fill('断电前写的话');
  await host.kill();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/连接已断开/u).first()).toBeVisible();
  await expect(detail).toHaveValue('断电前写的话');
  await expectSound(library);
});
