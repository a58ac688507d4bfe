import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyLibrary } from '../../main/engine/verify/index.ts';
import { type Made, type Office, openOffice, registered } from './office.ts';

/** What the register must hold: the serials of the series in the order in which they were given. */
interface Model {
  given: { serial: number; made: Made; voided: boolean }[];
}

type Act =
  | { do: 'make'; together: number }
  | { do: 'type'; serial: number }
  | { do: 'void'; which: number }
  | { do: 'again'; which: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('make' as const), together: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('type' as const), serial: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constant('void' as const), which: fc.nat(9) }),
  fc.record({ do: fc.constant('again' as const), which: fc.nat(9) }),
);

const last = ({ given }: Model): number => Math.max(0, ...given.map(({ serial }) => serial));

async function perform(office: Office, model: Model, step: Act, index: number): Promise<void> {
  const { given } = model;
  if (step.do === 'make') {
    const names = Array.from({ length: step.together }, (_, each) => `第${index}步第${each}份`);
    const made = await Promise.all(names.map((name) => office.make(name)));
    const first = last(model) + 1;
    const serials = made
      .map(({ number }) => Number(number?.match(/〕(\d+)号/u)?.[1]))
      .toSorted((a, b) => a - b);
    expect(serials).toEqual(names.map((_, each) => first + each));
    made.forEach((each) => {
      given.push({ serial: Number(each.number?.match(/〕(\d+)号/u)?.[1]), made: each, voided: false });
    });
  } else if (step.do === 'type') {
    const number = `松巡办〔2026〕${step.serial}号`;
    const isTaken = given.some(({ serial }) => serial === step.serial);
    const isAllowed = !isTaken && (given.length === 0 || step.serial <= last(model) + 1);
    const making = office.make(`第${index}步`, { number });
    if (isAllowed) given.push({ serial: step.serial, made: await making, voided: false });
    else await expect(making).rejects.toThrow(number);
  } else if (step.do === 'void') {
    const one = given[step.which];
    if (!one) return;
    const voiding = office.engine.document.voidNumber({ documentId: one.made.id, reason: '内容有误' });
    if (one.voided) await expect(voiding).rejects.toThrow('已经作废');
    else await voiding;
    one.voided = true;
  } else {
    const one = given[step.which];
    if (!one) return;
    const { same } = await office.engine.document.remake({ documentId: one.made.id });
    expect(same).toBe(true);
  }
}

it('holds no number twice, skips none and forgets none, whatever is made, typed and voided in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (steps) => {
      const office = openOffice();
      const model: Model = { given: [] };
      for (const [index, step] of steps.entries()) await perform(office, model, step, index);
      const expected = model.given
        .toSorted((one, other) => one.serial - other.serial)
        .map(({ serial, voided }) => `${voided ? '-' : ''}${serial}`);
      expect(await registered(office)).toEqual(expected);
      expect((await verifyLibrary(office.library)).problems).toEqual([]);
      office.library.close();
    }),
    { numRuns: 8, seed: 20260301 },
  );
});
