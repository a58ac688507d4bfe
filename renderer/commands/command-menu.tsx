import { MenuOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type Command, isEnabled } from './command.ts';
import { menuGroups } from './groups.ts';
import { commandsOf, runCommand, useRegistry } from './registry.ts';
import { shortcutName } from './shortcut.ts';
import { keysOf } from './shortcuts.ts';

/** Every command that there is on the screen, under its group, with its shortcut; greyed where it can't be used now. */
export function CommandMenu() {
  const owners = useRegistry((registry) => registry.owners);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const run = (id: string) => {
    // First: a dialog that the command opens gives the focus back to where it was.
    close();
    runCommand(id);
  };
  // The menu itself would move the focus to a line that is about to vanish.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };
  return (
    <span onKeyDownCapture={onKeyDownCapture}>
      <Dropdown
        trigger={['click']}
        autoFocus
        destroyOnHidden
        open={isOpen}
        onOpenChange={setOpen}
        menu={{
          items: itemsOf(commandsOf({ owners })),
          onClick: ({ key, domEvent }) => {
            // Else Enter, which chose the command, would press the button that the focus goes to.
            domEvent.preventDefault();
            run(key);
          },
        }}
      >
        <Button ref={button} type="text" icon={<MenuOutlined />} aria-haspopup="menu" aria-expanded={isOpen}>
          菜单
        </Button>
      </Dropdown>
    </span>
  );
}

function itemsOf(commands: readonly Command[]): MenuProps['items'] {
  return menuGroups(commands).map(([group, members]) => ({
    key: `group-${group}`,
    label: group,
    children: members.map((command) => {
      const [keys] = keysOf(command);
      return {
        key: command.id,
        label: command.name,
        icon: command.icon,
        disabled: !isEnabled(command),
        extra: keys ? shortcutName(keys) : undefined,
      };
    }),
  }));
}
