import { expect, it } from 'vitest';
import { inTurn } from '../../main/engine/preview/turns.ts';

it('lets two work at once; the others wait, in order, and may give up', async () => {
  const begun: string[] = [];
  const work = (name: string, signal?: AbortSignal) => {
    const { promise: held, resolve: end } = Promise.withResolvers<void>();
    const done = inTurn(signal, async () => {
      begun.push(name);
      await held;
    });
    return { done, end };
  };
  const impatient = new AbortController();
  const [first, second] = [work('一'), work('二')];
  const third = work('三', impatient.signal);
  const [fourth, fifth] = [work('四'), work('五')];
  const refused = expect(third.done).rejects.toThrow('算了');
  impatient.abort(new Error('算了'));
  await refused;
  expect(begun).toEqual(['一', '二']);
  second.end();
  await second.done;
  fourth.end();
  await fourth.done;
  fifth.end();
  await fifth.done;
  expect(begun).toEqual(['一', '二', '四', '五']);
  first.end();
  await first.done;
});
