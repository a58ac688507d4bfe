import { DatabaseOutlined, FolderOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { FolderListing } from '../../../shared/workspace.ts';
import style from './folder-picker.module.css';

interface FolderListProps {
  listing: FolderListing;
  /** The path of the chosen folder, `null` when none is. */
  chosen: string | null;
  onChoose: (path: string) => void;
  /** Enter or a double click. */
  onEnter: (path: string) => void;
  onUp: () => void;
}

/** The folders in a folder: arrow keys choose, Enter goes in, Backspace goes up. */
export function FolderList({ listing, chosen, onChoose, onEnter, onUp }: FolderListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { folders } = listing;
  const position = folders.findIndex(({ path }) => path === chosen);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const choose = (to: number) => {
    const folder = folders[Math.max(0, Math.min(folders.length - 1, to))];
    if (folder) onChoose(folder.path);
  };
  const moves: Record<string, () => void> = {
    ArrowDown: () => choose(position + 1),
    ArrowUp: () => choose(position - 1),
    PageDown: () => choose(position + 10),
    PageUp: () => choose(position - 10),
    Home: () => choose(0),
    End: () => choose(folders.length - 1),
    Enter: () => chosen !== null && onEnter(chosen),
    ArrowRight: () => chosen !== null && onEnter(chosen),
    ArrowLeft: onUp,
    Backspace: onUp,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    move();
  };

  if (folders.length === 0) {
    return (
      <div className={style.list}>
        <p className={style.none}>此处没有下级文件夹。</p>
      </div>
    );
  }
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={`${listing.path} 中的文件夹`}
      aria-activedescendant={position < 0 ? undefined : `${id}-${position}`}
      className={style.list}
      onKeyDown={onKeyDown}
    >
      {folders.map((folder, index) => (
        // The list has the focus and the keys; a line only takes the mouse.
        <div
          key={folder.path}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === position}
          className={style.folder}
          onMouseDown={() => onChoose(folder.path)}
          onDoubleClick={() => onEnter(folder.path)}
        >
          {folder.isLibrary ? <DatabaseOutlined className={style.library} /> : <FolderOutlined />}
          <span className={style.name}>{folder.name}</span>
          {folder.isLibrary ? <span className={style.kind}>卷宗库</span> : null}
        </div>
      ))}
    </div>
  );
}
