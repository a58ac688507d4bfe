import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftOf, parseNotice, readNotice } from '../../main/engine/intake/index.ts';
import { NOTICES } from '../support/notices.ts';

const NOTICE = readFileSync(join(NOTICES, 'fifth', '01-forestry-bureau.txt'), 'utf8');

/** A notice by its beginning, and then far more than anybody reads. */
const ENDLESS = `${NOTICE.slice(0, 400)}\n${'共31个问题，已完成'.repeat(1_500_000)}`;

test('a notice is read in its thread as it is read here', async () => {
  const here = parseNotice(NOTICE);
  const { notice, spans, draft } = await readNotice('通报.txt', NOTICE);
  expect({ notice, spans, draft }).toEqual({ notice: here.notice, spans: here.spans, draft: draftOf(here) });
});

test('what is refused here is refused there, in the same words', async () => {
  await expect(readNotice('通知.txt', '关于放假的通知')).rejects.toMatchObject({
    code: 'not-a-notice',
    message: expect.stringMatching(/^这份文件不是巡察整改情况通报：/u),
  });
});

test('a text that takes too long is refused by name, or given up when nobody waits any more', async () => {
  await expect(readNotice('通报.txt', ENDLESS, undefined, 50)).rejects.toMatchObject({
    code: 'too-slow',
    message: expect.stringContaining('“通报.txt”'),
  });
  const waiting = new AbortController();
  const read = readNotice('通报.txt', ENDLESS, waiting.signal);
  waiting.abort();
  await expect(read).rejects.toBe(waiting.signal.reason);
});
