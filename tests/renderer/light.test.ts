import { expect, it } from 'vitest';
import { LIGHTS, lightFor, lightMeaning } from '../../shared/light.ts';

it('says of each light exactly the days that it stands for', () => {
  expect(LIGHTS.map((light) => lightMeaning(light))).toEqual(['超期', '10 天内到期', '11—20 天到期']);
  expect([-1, 0, 10, 11, 20, 21].map((days) => lightFor(days))).toEqual([
    'red',
    'yellow',
    'yellow',
    'green',
    'green',
    null,
  ]);
  const wider = [
    { light: 'red', daysLeft: -1 },
    { light: 'yellow', daysLeft: 15 },
    { light: 'green', daysLeft: 60 },
  ] as const;
  expect(LIGHTS.map((light) => lightMeaning(light, wider))).toEqual(['超期', '15 天内到期', '16—60 天到期']);
});
