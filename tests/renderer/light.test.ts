import { expect, it } from 'vitest';
import { LIGHTS, type LightTable, lightFor, lightMeaning } from '../../shared/light.ts';

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
  const rule = { reaches: '责任人', letter: null } as const;
  const wider: LightTable = {
    counting: 'working',
    rules: [
      { ...rule, colour: 'red', daysLeft: -1 },
      { ...rule, colour: 'yellow', daysLeft: 15 },
      { ...rule, colour: 'green', daysLeft: 60 },
    ],
  };
  expect(LIGHTS.map((light) => lightMeaning(light, wider))).toEqual([
    '超期',
    '15个工作日内到期',
    '16—60个工作日到期',
  ]);
  const twoOnly: LightTable = {
    counting: 'calendar',
    rules: [
      { ...rule, colour: 'red', daysLeft: -6 },
      { ...rule, colour: 'yellow', daysLeft: 0 },
    ],
  };
  expect(LIGHTS.map((light) => lightMeaning(light, twoOnly))).toEqual([
    '超期 6 天以上',
    '当日到期',
    '绿灯未启用',
  ]);
});
