import { SearchOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { focusPage, useReturnFocus } from '../../components/focus/index.ts';
import { engine, useRead, useWorkspace } from '../../engine/index.ts';
import { matchCommands } from '../match.ts';
import { commandsOf, runCommand, useRegistry } from '../registry.ts';
import { addressOf, type Entry, groupsOf, moved } from './entries.ts';
import { useInitials } from './initials.ts';
import style from './palette.module.css';
import { Results } from './results.tsx';
import { closePalette, usePalette } from './state.ts';

const LIST = 'palette-list';

/** Ctrl+K: commands and everything in the library, by a few characters or pinyin initials. */
export function Palette() {
  const { isOpen } = usePalette();
  useReadySearch();
  return isOpen ? <OpenPalette /> : null;
}

/** Has the engine ready its search as soon as a library is open, so that the first key that is typed finds at once. */
function useReadySearch(): void {
  const path = useWorkspace().data?.library?.path;
  useEffect(() => {
    if (path === undefined) return;
    const waiting = requestIdleCallback(() => void engine.search.find.query({ text: '' }).catch(() => {}));
    return () => cancelIdleCallback(waiting);
  }, [path]);
}

function useHits(text: string) {
  const hasLibrary = Boolean(useWorkspace().data?.library);
  return useRead(['search', text], (signal) => engine.search.find.query({ text, limit: 40 }, { signal }), {
    enabled: hasLibrary && text !== '',
    keep: text !== '',
  });
}

function OpenPalette() {
  const [, navigate] = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [pointed, setPointed] = useState<string | null>(null);
  const [entered, setEntered] = useState(false);
  const text = useDeferredValue(typed.trim());
  const initials = useInitials();
  const owners = useRegistry((registry) => registry.owners);
  const found = useHits(text);
  const commands = matchCommands(commandsOf({ owners }), text, initials).filter(
    ({ id }) => id !== 'search.open',
  );
  const hits = text === '' ? [] : (found.data?.hits ?? []);
  const groups = groupsOf(commands, hits, text);
  const entries = groups.flatMap((group) => group.entries);
  const active = entries.find(({ id }) => id === pointed) ?? entries[0] ?? null;

  useReturnFocus();
  // At once: the next key may follow while the palette is not painted yet.
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    field.current?.focus();
  }, []);

  const run = (entry: Entry) => {
    closePalette();
    // The dialog gives the focus back first, so that a command that opens something of its own keeps it.
    setTimeout(() => {
      if (entry.kind === 'command') runCommand(entry.command.id);
      else {
        focusPage();
        navigate(addressOf(entry.hit));
      }
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setPointed(moved(entries, active?.id ?? null, event.key === 'ArrowDown' ? 1 : -1));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      setEntered(true);
    }
  };

  const isSearching = text !== '' && found.isFetching;
  // What is shown may still answer what was typed before; Enter is for what is typed now.
  const isUpToDate = text === typed.trim() && (active?.kind === 'command' || !isSearching);
  useEffect(() => {
    if (!entered || !isUpToDate) return;
    setEntered(false);
    if (active) run(active);
  });
  return (
    <dialog ref={dialog} className={style.palette} aria-label="查找与命令" onCancel={closePalette}>
      {/* A click beside the box closes it; Esc, which the dialog heeds by itself, does so from the keyboard. */}
      <button
        type="button"
        className={style.beside}
        tabIndex={-1}
        aria-hidden="true"
        onClick={closePalette}
      />
      <div className={style.box}>
        <div className={style.entry}>
          <SearchOutlined />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label="查找卷宗、问题、文书、佐证材料和命令"
            aria-expanded={entries.length > 0}
            aria-controls={LIST}
            aria-autocomplete="list"
            aria-activedescendant={active?.id}
            autoComplete="off"
            spellCheck={false}
            placeholder="输入文字或拼音首字母"
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setPointed(null);
              setEntered(false);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <Results id={LIST} groups={groups} active={active?.id ?? null} onPoint={setPointed} onRun={run} />
        <p className={style.outcome} role="status">
          {describe(entries.length, text, isSearching, found.data?.total ?? 0, hits.length)}
        </p>
      </div>
    </dialog>
  );
}

function describe(shown: number, text: string, isSearching: boolean, total: number, hits: number): string {
  if (text === '') return '↑↓ 选择　Enter 执行　Esc 关闭';
  if (isSearching && hits === 0) return '正在查找';
  if (shown === 0) return `没有找到“${text}”，请换用其他文字或拼音首字母。`;
  return total > hits
    ? `共 ${total} 项，显示前 ${hits} 项，可再输入文字缩小范围`
    : '↑↓ 选择　Enter 前往　Esc 关闭';
}
