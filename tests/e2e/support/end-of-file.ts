import { afterAll } from 'vitest';
import { closeWindows } from './browser.ts';
import { endHosts } from './host.ts';

// The files of a worker share their modules and one browser; what belongs to a file ends with it.
afterAll(async () => {
  await closeWindows();
  await endHosts();
});
