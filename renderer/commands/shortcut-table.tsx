import { groupsOf } from './groups.ts';
import { commandsOf, useRegistry } from './registry.ts';
import { shortcutName } from './shortcut.ts';
import style from './shortcut-table.module.css';
import { keysOf } from './shortcuts.ts';

/** All shortcuts that work at this moment, read from the registry. */
export function ShortcutTable() {
  const owners = useRegistry((registry) => registry.owners);
  const commands = commandsOf({ owners }).filter((command) => keysOf(command).length > 0);
  return (
    <div className={style.groups}>
      {groupsOf(commands).map(([group, commands]) => (
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
