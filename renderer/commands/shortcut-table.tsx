import type { Command } from './command.ts';
import { commandsOf, useRegistry } from './registry.ts';
import { shortcutName } from './shortcut.ts';
import style from './shortcut-table.module.css';
import { keysOf } from './shortcuts.ts';

/** Where commands stand that name no group: they belong to the page that is open. */
const OWN_GROUP = '本页';

/** The commands that have shortcuts, under their groups in the order of their coming. */
export function shortcutGroups(commands: readonly Command[]): [group: string, commands: Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    if (keysOf(command).length === 0) continue;
    const group = command.group ?? OWN_GROUP;
    groups.set(group, [...(groups.get(group) ?? []), command]);
  }
  return [...groups];
}

/** All shortcuts that work at this moment, read from the registry. */
export function ShortcutTable() {
  const owners = useRegistry((registry) => registry.owners);
  return (
    <div className={style.groups}>
      {shortcutGroups(commandsOf({ owners })).map(([group, commands]) => (
        <table key={group} className={style.table}>
          <caption>{group}</caption>
          <tbody>
            {commands.map((command) => (
              <tr key={command.id}>
                <th scope="row">{command.name}</th>
                <td>
                  {keysOf(command).map((keys) => (
                    <kbd key={keys}>{shortcutName(keys)}</kbd>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
