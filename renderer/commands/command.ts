import type { ReactNode } from 'react';

/** One thing that a user can do. Buttons, menus, shortcuts and Ctrl+K all read it from the registry. */
export interface Command {
  /** `subject.action`, such as `issue.add`; one of a kind among the commands on the screen. */
  id: string;
  /** In Chinese, as on the button. */
  name: string;
  /** Other words that Ctrl+K finds it by. */
  keywords?: readonly string[];
  /** In the notation of tinykeys: `$mod+Shift+z`, `Alt+1`, `F1`. */
  shortcut?: string;
  /** Whether the shortcut also works while a text field has the focus; otherwise the field keeps the keys. */
  inTextFields?: boolean;
  /** Whether it works in a text field that saves itself while nothing unsaved is typed there. */
  inCleanFields?: boolean;
  /** The heading that the overview of shortcuts and Ctrl+K show it under; `本页` where it is not said. */
  group?: string;
  icon?: ReactNode;
  /** Whether its keys ask for it even while it is greyed: the window may not know yet that it has become possible. */
  keysAlways?: boolean;
  /** `false` shows it greyed and refuses to run it. */
  enabled?: boolean;
  /** What a tooltip adds to the name. */
  hint?: string;
  run(): void;
}

export function isEnabled(command: Command): boolean {
  return command.enabled ?? true;
}
