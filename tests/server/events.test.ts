import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WorkspaceEvent } from '../../shared/workspace.ts';
import { tempFolder } from '../support/temp.ts';
import { emptyLibrary, SAMPLE, type Served, serve } from './served-engine.ts';

/** Follows the events as a window does. @returns how to wait for the first one that will do */
async function follow(
  server: Served,
): Promise<<T extends WorkspaceEvent>(will: (event: WorkspaceEvent) => event is T) => Promise<T>> {
  const gone = new AbortController();
  onTestFinished(() => gone.abort());
  const answer = await server.get('/trpc/workspace.events', {
    headers: { accept: 'text/event-stream' },
    signal: gone.signal,
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  if (!answer.body) throw new Error('no stream');
  const lines = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const message = text.slice(0, end);
        text = text.slice(end + 2);
        return message;
      }
      const { value, done } = await lines.read();
      if (done) throw new Error('the stream has ended');
      text += value;
    }
  };
  expect(await next()).toContain('event: connected');
  return async (will) => {
    for (;;) {
      const [, data] = /^data: (.*)$/mu.exec(await next()) ?? [];
      const event: WorkspaceEvent = JSON.parse(data ?? 'null');
      if (will(event)) return event;
    }
  };
}

type Event<K extends WorkspaceEvent['type']> = Extract<WorkspaceEvent, { type: K }>;
const isChange = (event: WorkspaceEvent): event is Event<'change'> => event.type === 'change';
const isProgress = (event: WorkspaceEvent): event is Event<'progress'> => event.type === 'progress';
const isWorkspace = (event: WorkspaceEvent): event is Event<'workspace'> => event.type === 'workspace';

test('every window learns what another one has changed, and which one it was', async () => {
  const server = await serve({ library: emptyLibrary() });
  await server.window('w').workspace.setActor.mutate({ name: '王科长' });
  const [first, second] = [await follow(server), await follow(server)];
  const { id } = await server.window('window-2').caseFile.import.mutate({ path: join(SAMPLE, 'notice.txt') });
  for (const told of [await first(isChange), await second(isChange)]) {
    expect(told).toMatchObject({ type: 'change', window: 'window-2', actor: '王科长' });
    expect(told.entries).toContainEqual({
      action: 'caseFile.import',
      subjectKind: 'caseFile',
      subjectId: id,
      caseFileId: id,
    });
  }
});

test('long work tells how far it is under the id of its job, to its end', async () => {
  const server = await serve();
  const told = await follow(server);
  const made = server.window('w', 'job-7').workspace.trySample.mutate();
  const { done, total } = await told(isProgress);
  expect(done).toBeLessThan(total);
  const later = await told((event): event is Event<'progress'> => isProgress(event) && event.done > 2);
  expect(later).toMatchObject({ job: 'job-7', total });
  expect(later.label).not.toBe('');
  await told(isWorkspace);
  await made;
});

test('a library that is opened or closed is news for every window', async () => {
  const library = emptyLibrary();
  const server = await serve();
  const told = await follow(server);
  await server.window('w').workspace.open.mutate({ path: library });
  await told(isWorkspace);
  await server.window('w').workspace.close.mutate();
  await told(isWorkspace);
});

test('a backup is news for every window, which show when the last one was made', async () => {
  const server = await serve({ library: emptyLibrary() });
  const told = await follow(server);
  const { workspace, backup } = server.window('w');
  await backup.run.mutate({ folder: tempFolder() });
  await told(isWorkspace);
  expect((await workspace.state.query()).library?.lastBackupAt).not.toBeNull();
});

test('the end of the program ends the stream of events', async () => {
  const server = await serve({ library: emptyLibrary() });
  const told = await follow(server);
  await server.close();
  await expect(told(isChange)).rejects.toThrow();
});
