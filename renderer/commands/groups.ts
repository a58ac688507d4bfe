import type { Command } from './command.ts';

/** Where commands stand that name no group: they belong to the page that is open. */
const OWN_GROUP = '本页';

/** Commands under their groups, in the order of their coming. */
export function groupsOf(commands: readonly Command[]): [group: string, commands: Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const group = command.group ?? OWN_GROUP;
    groups.set(group, [...(groups.get(group) ?? []), command]);
  }
  return [...groups];
}

/** What is there on every page, at the top of the menu, so that it always stands in the same place. */
const STANDING = ['卷宗库', '卷宗', '编辑', '转到'];

/** The groups as the menu has them. */
export function menuGroups(commands: readonly Command[]): [group: string, commands: Command[]][] {
  const place = ([group]: [string, Command[]]): number => {
    const at = STANDING.indexOf(group);
    return at < 0 ? STANDING.length : at;
  };
  return groupsOf(commands).sort((a, b) => place(a) - place(b));
}
