import { SearchOutlined } from '@ant-design/icons';
import { CommandButton, CommandMenu, runCommand } from '../commands/index.ts';
import { useWorkspace } from '../engine/index.ts';
import style from './header.module.css';
import { SignedInPerson } from './signed-in-person.tsx';

/** The upper edge: which library, and what can be done anywhere. */
export function Header() {
  const { library = null, locked = null } = useWorkspace().data ?? {};
  return (
    <header className={style.header} data-chrome>
      <span className={style.name} title={(library ?? locked)?.path}>
        {(library ?? locked)?.name ?? '卷宗'}
      </span>
      <button
        type="button"
        className={style.search}
        aria-keyshortcuts="Control+K"
        onClick={() => runCommand('search.open')}
      >
        <SearchOutlined />
        <span className={style.prompt}>{library ? '查找卷宗、问题、文书、材料或命令' : '查找命令'}</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <div className={style.actions}>
        {library ? (
          <>
            <CommandButton id="edit.undo" type="text" iconOnly />
            <CommandButton id="edit.redo" type="text" iconOnly />
          </>
        ) : null}
        <SignedInPerson />
        <CommandMenu />
      </div>
    </header>
  );
}
