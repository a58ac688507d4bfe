import { useEffect } from 'react';
import { type KeybindingsMap, tinykeys } from 'tinykeys';
import type { Command } from './command.ts';
import { commandsOf, runCommand, useRegistry } from './registry.ts';

/** Whether keys typed into `target` are text: then the field has its own undo and its own meaning for them. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type);
}

/** Whether an open menu has the focus: keys move in it then. */
function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}

/** Whether a dialog lies over the page, so that the page's own shortcuts must rest. */
function dialogIsOpen(): boolean {
  return [...document.querySelectorAll('[aria-modal="true"], dialog[open]')].some((dialog) =>
    dialog.checkVisibility(),
  );
}

/** Whether keys mean the command and not the text in a field, or the dialog, that has the focus. */
function isMeant(command: Command, event: KeyboardEvent): boolean {
  if (event.isComposing || dialogIsOpen() || isInMenu(event.target)) return false;
  if ((command.inTextFields ?? false) || !isTextField(event.target)) return true;
  return (command.inCleanFields ?? false) && isClean(event.target);
}

/** Whether a field that saves itself holds nothing but what is saved: its own undo would bring back what was before. */
function isClean(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset['draft'] === 'clean';
}

/** Several notations of one command's keys are parted by a space and a bar: `$mod+y | $mod+Shift+z`. */
export function keysOf(command: Command): string[] {
  return command.shortcut ? command.shortcut.split(' | ') : [];
}

function bindings(commands: readonly Command[]): KeybindingsMap {
  const map: KeybindingsMap = {};
  for (const command of commands) {
    for (const keys of keysOf(command)) {
      map[keys] = (event) => {
        if (!isMeant(command, event)) return;
        // Even where the command can't run now: the browser's own Ctrl+Z would rewrite the field that was left last.
        event.preventDefault();
        if (command.keysAlways) command.run();
        else runCommand(command.id);
      };
    }
  }
  return map;
}

/** Listens to the shortcuts of all registered commands; used once, at the top. */
export function useShortcuts(): void {
  const owners = useRegistry((registry) => registry.owners);
  useEffect(
    () => tinykeys(window, bindings(commandsOf({ owners })), { ignore: ({ repeat }) => repeat }),
    [owners],
  );
}
