import type { Issue } from '../../../shared/casefile.ts';
import type { LightLetter } from '../../../shared/light.ts';

type Responsible = Pick<Issue, 'leadDepartment' | 'responsibleDepartments' | 'responsibleLeader' | 'handler'>;

const departments = ({ leadDepartment, responsibleDepartments }: Responsible): (string | null)[] => [
  leadDepartment,
  ...responsibleDepartments,
];

/** The words by which a table of lights names whom it reaches. */
const REACHED: readonly [word: string, who: (issue: Responsible) => (string | null)[]][] = [
  ['牵头单位', ({ leadDepartment }) => [leadDepartment]],
  ['责任单位', departments],
  ['责任部门', departments],
  ['分管领导', ({ responsibleLeader }) => [responsibleLeader]],
  ['责任领导', ({ responsibleLeader }) => [responsibleLeader]],
  ['经办人', ({ handler }) => [handler]],
  ['责任人', ({ handler }) => [handler]],
];

const USUALLY: Record<LightLetter, string> = {
  'reminder-letter': '责任人、分管领导',
  'supervision-notice': '责任单位',
  'interview-notice': '分管领导',
};

/**
 * Whom a letter about some issues is addressed to, joined by 、: units before persons, as the table of lights has it.
 * @param reaches whom the light reaches, in the office's words; `null` where no light gave cause
 * @returns `null` where nobody is responsible yet
 */
export function addresseeOf(
  issues: readonly Responsible[],
  letter: LightLetter,
  reaches: string | null,
): string | null {
  return (
    named(issues, reaches ?? USUALLY[letter]) ?? named(issues, USUALLY[letter]) ?? named(issues, '责任单位')
  );
}

function named(issues: readonly Responsible[], reaches: string): string | null {
  const names = REACHED.filter(([word]) => reaches.includes(word)).flatMap(([, who]) => issues.flatMap(who));
  return [...new Set(names.filter((name) => name !== null))].join('、') || null;
}
