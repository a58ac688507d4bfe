import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';

/** The runtime's process, as far as the shell sees it: it hears messages and ends when it does. */
class RuntimeProcess extends EventEmitter {
  readonly heard: string[] = [];
  postMessage({ kind }: { kind: string }): void {
    this.heard.push(kind);
  }
  kill(): boolean {
    return true;
  }
}

const children: RuntimeProcess[] = [];
// The desktop runtime is not there when tests run.
vi.mock('electron/main', () => ({
  utilityProcess: {
    fork: () => {
      const child = new RuntimeProcess();
      children.push(child);
      return child;
    },
  },
}));
const { EngineProcess } = await import('../../main/desktop/engine-process.ts');

const PIPE = { next: () => '/nowhere', remove: () => {} };
const PLACES = { interfaceFolder: '', sampleFolder: '', settingsFolder: '' };

async function started(
  onCrash = () => {},
): Promise<{ engine: InstanceType<typeof EngineProcess>; child: RuntimeProcess }> {
  const engine = new EngineProcess(PIPE, PLACES, onCrash);
  const ready = engine.start();
  const child = children.at(-1) ?? new RuntimeProcess();
  child.emit('message', { kind: 'ready' });
  await ready;
  return { engine, child };
}

it('runs until it has closed its library, and whoever asks it to stop again waits for the same', async () => {
  const onCrash = vi.fn();
  const { engine, child } = await started(onCrash);
  const ends: string[] = [];
  const first = engine.stop().then(() => ends.push('first'));
  expect(engine.isRunning).toBe(true);
  const second = engine.stop().then(() => ends.push('second'));
  await new Promise(setImmediate);
  expect(ends).toEqual([]);
  expect(child.heard).toEqual(['start', 'stop']);
  child.emit('exit', 0);
  await Promise.all([first, second]);
  expect(engine.isRunning).toBe(false);
  expect(onCrash).not.toHaveBeenCalled();
});

it('tells of an engine that ends by itself', async () => {
  const onCrash = vi.fn();
  const { engine, child } = await started(onCrash);
  child.emit('exit', 1);
  expect(onCrash).toHaveBeenCalledOnce();
  expect(engine.isRunning).toBe(false);
});
