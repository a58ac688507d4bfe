import { SearchOutlined } from '@ant-design/icons';
import { CommandButton, CommandMenu, runCommand } from '../commands/index.ts';
import { useWorkspace } from '../engine/index.ts';
import style from './header.module.css';

/** The upper edge: which library, and what can be done anywhere. */
export function Header() {
  const library = useWorkspace().data?.library ?? null;
  return (
    <header className={style.header} data-chrome>
      <span className={style.name} title={library?.path}>
        {library?.name ?? '卷宗'}
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
        <CommandMenu />
      </div>
    </header>
  );
}
