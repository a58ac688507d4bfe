import { dayOf } from '../../../shared/clock.ts';
import {
  COUNTING_NAMES,
  type IssueLight,
  LIGHT_NAMES,
  LIGHTS,
  type LightTable,
} from '../../../shared/light.ts';
import { type Command, dayOption, word } from '../command.ts';
import { reading } from '../host.ts';

export const lights: Command = {
  name: 'lights',
  synopsis: '<卷宗库> [--case 卷宗编号] [--on 日期]',
  summary: '红黄绿灯：某一天每个问题的时限、剩余天数和灯色，缺省为今天',
  words: { min: 1, max: 1 },
  options: ['case', 'on'],
  async run(args) {
    const caseFileId = args.option('case');
    const on = dayOption(args, 'on') ?? dayOf(new Date());
    const question = { on, ...(caseFileId === undefined ? {} : { caseFileId }) };
    return reading(word(args, 0), args, async (engine) => {
      const [issues, measures, table, { knownUntil }] = await Promise.all([
        engine.light.issues(question),
        engine.light.measures(question),
        engine.light.table(),
        engine.light.calendar(),
      ]);
      return {
        json: {
          on,
          lights: issues.map(lightOf),
          calendarKnownUntil: knownUntil,
          measures: measures.map(({ measureId, issueNumber, ...measure }) => ({
            measure: measureId,
            issueNumber,
            ...lightOf(measure),
          })),
        },
        text: describe(on, issues, table, knownUntil),
        exitCode: 0,
      };
    });
  },
};

function lightOf({ issueId, number, deadline, daysLeft, colour }: Omit<IssueLight, 'caseFileId'>) {
  return { issue: issueId, number, deadline, daysLeft, colour };
}

function describe(
  on: string,
  issues: readonly IssueLight[],
  { counting }: LightTable,
  knownUntil: string,
): string {
  const counts = LIGHTS.map(
    (light) => `${LIGHT_NAMES[light]} ${issues.filter(({ colour }) => colour === light).length}`,
  );
  const isBeyond = issues.some(({ isBeyondCalendar }) => isBeyondCalendar);
  return [
    `截至 ${on}（按${COUNTING_NAMES[counting]}计算）：${counts.join('，')}`,
    ...(isBeyond ? [`节假日历只到 ${knownUntil}，此后的工作日未计节假日。`] : []),
    '序号  时限        剩余天数  灯色',
    ...issues.map(({ number, deadline, daysLeft, colour, isOpen }) =>
      [
        String(number).padStart(4),
        (deadline ?? '').padEnd(10),
        String(daysLeft ?? '').padStart(8),
        isOpen ? (colour === null ? '' : LIGHT_NAMES[colour]) : '已销号',
      ]
        .join('  ')
        .trimEnd(),
    ),
  ].join('\n');
}
