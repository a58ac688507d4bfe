import { Button, type ButtonProps, Tooltip } from 'antd';
import { isEnabled } from './command.ts';
import { runCommand, useCommand } from './registry.ts';
import { ariaShortcut, shortcutName } from './shortcut.ts';
import { keysOf } from './shortcuts.ts';

export interface CommandButtonProps {
  id: string;
  type?: ButtonProps['type'];
  size?: ButtonProps['size'];
  /** Whether only the icon is seen; the name is there for the tooltip and for screen readers. */
  iconOnly?: boolean;
}

/** A command's button: name, icon, tooltip and whether it can be used all come from the registry. */
export function CommandButton({ id, type, size, iconOnly = false }: CommandButtonProps) {
  const command = useCommand(id);
  if (!command) return null;
  const [keys] = keysOf(command);
  const about = [
    command.hint ?? (iconOnly ? command.name : ''),
    keys ? `（${shortcutName(keys)}）` : '',
  ].join('');
  const button = (
    <Button
      type={type}
      size={size}
      icon={command.icon}
      disabled={!isEnabled(command)}
      onClick={() => runCommand(id)}
      aria-keyshortcuts={keys ? ariaShortcut(keys) : undefined}
      aria-label={iconOnly ? command.name : undefined}
    >
      {iconOnly ? null : command.name}
    </Button>
  );
  return about ? <Tooltip title={about}>{button}</Tooltip> : button;
}
