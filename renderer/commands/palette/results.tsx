import { type ReactNode, useEffect } from 'react';
import { shortcutName } from '../shortcut.ts';
import { keysOf } from '../shortcuts.ts';
import type { Entry, Group } from './entries.ts';
import { Marked } from './marked.tsx';
import style from './palette.module.css';

interface ResultsProps {
  id: string;
  groups: readonly Group[];
  active: string | null;
  onPoint: (id: string) => void;
  onRun: (entry: Entry) => void;
}

/** The palette's lines under their headings. The text field keeps the focus; it names the active line. */
export function Results({ id, groups, active, onPoint, onRun }: ResultsProps) {
  useEffect(() => {
    if (active !== null) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div id={id} role="listbox" aria-label="结果" className={style.list}>
      {groups.map((group) => (
        <fieldset key={group.name} className={style.group}>
          <legend className={style.heading}>{group.name}</legend>
          {group.entries.map((entry) => (
            <div
              key={entry.id}
              id={entry.id}
              role="option"
              tabIndex={-1}
              aria-selected={entry.id === active}
              className={style.line}
              onMouseMove={() => onPoint(entry.id)}
              onMouseDown={(event) => {
                event.preventDefault();
                onRun(entry);
              }}
            >
              {content(entry)}
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function content(entry: Entry): ReactNode {
  if (entry.kind === 'hit') {
    return (
      <div className={style.hit}>
        <span className={style.title}>
          <Marked text={entry.hit.title} marks={entry.hit.titleMarks} />
        </span>
        <span className={style.detail}>
          <Marked text={entry.hit.detail} marks={entry.hit.detailMarks} />
        </span>
      </div>
    );
  }
  const [keys] = keysOf(entry.command);
  return (
    <>
      <span className={style.icon}>{entry.command.icon}</span>
      <span className={style.name}>{entry.command.name}</span>
      {keys ? <kbd className={style.keys}>{shortcutName(keys)}</kbd> : null}
    </>
  );
}
