export { type Command, isEnabled } from './command.ts';
export { CommandButton, type CommandButtonProps } from './command-button.tsx';
export { CommandMenu } from './command-menu.tsx';
export { Palette } from './palette/palette.tsx';
export { openPalette } from './palette/state.ts';
export { commandsOf, runCommand, useCommand, useCommands, useRegistry } from './registry.ts';
export { ariaShortcut, shortcutName } from './shortcut.ts';
export { ShortcutTable } from './shortcut-table.tsx';
export { isTextField, keysOf, useShortcuts } from './shortcuts.ts';
