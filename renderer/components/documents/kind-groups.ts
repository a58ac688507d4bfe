/** The kinds of paper as an office thinks of them, by their keys; what stands in none comes last. */
const GROUPS: readonly [name: string, kinds: readonly string[]][] = [
  [
    '整改部署',
    [
      'rectification-plan',
      'assignment',
      'rectification-notice',
      'immediate-notice',
      'meeting-minutes',
      'four-lists',
      'ledger',
      'ledger-xlsx',
    ],
  ],
  [
    '督导',
    ['supervision-notice', 'supervision-letter', 'reminder-letter', 'interview-notice', 'interview-minutes'],
  ],
  ['销号', ['closure-application', 'closure-form']],
  ['报告', ['progress-report', 'leader-report', 'brief']],
  ['公开', ['internal-notice', 'public-notice']],
  ['目录归档', ['evidence-catalogue', 'volume-catalogue', 'archive-catalogue', 'box-note']],
];

const OTHERS = '其他';

/** Kinds in their groups, each in the order of its group; empty groups are left out. */
export function inGroups<K extends { key: string }>(kinds: readonly K[]): { name: string; kinds: K[] }[] {
  const placed = new Set(GROUPS.flatMap(([, keys]) => keys));
  const others = kinds.filter(({ key }) => !placed.has(key));
  const groups = GROUPS.map(([name, keys]) => ({
    name,
    kinds: keys.flatMap((key) => kinds.find((kind) => kind.key === key) ?? []),
  }));
  return [...groups, { name: OTHERS, kinds: others }].filter((group) => group.kinds.length > 0);
}
