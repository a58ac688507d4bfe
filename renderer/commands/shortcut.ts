const KEY_NAMES: Record<string, string> = {
  $mod: 'Ctrl',
  Control: 'Ctrl',
  Delete: 'Del',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Slash: '/',
  Comma: ',',
  Period: '.',
};

function keyName(key: string): string {
  return (
    KEY_NAMES[key] ??
    key.replace(/^(?:Key|Digit)(?=.$)/, '').replace(/^[a-z]$/, (letter) => letter.toUpperCase())
  );
}

/** The keys that must be held, without those that may be. */
function required(shortcut: string): string[] {
  return shortcut.split('+').filter((key) => !key.startsWith('['));
}

/** A shortcut as it is printed beside a name: `$mod+Shift+KeyZ` → `Ctrl+Shift+Z`. */
export function shortcutName(shortcut: string): string {
  return required(shortcut).map(keyName).join('+');
}

/** The same as `aria-keyshortcuts` wants it. */
export function ariaShortcut(shortcut: string): string {
  return required(shortcut)
    .map((key) => (key === '$mod' ? 'Control' : keyName(key)))
    .join('+');
}
