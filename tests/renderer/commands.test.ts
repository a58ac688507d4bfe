import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../renderer/commands/command.ts';
import { type Initials, matchCommands } from '../../renderer/commands/match.ts';
import {
  commandsOf,
  dropCommands,
  putCommands,
  runCommand,
  useRegistry,
} from '../../renderer/commands/registry.ts';
import { ariaShortcut, shortcutName } from '../../renderer/commands/shortcut.ts';

const command = (id: string, name: string, more: Partial<Command> = {}): Command => ({
  id,
  name,
  run: () => {},
  ...more,
});

const LETTERS: Record<string, string> = {
  新: 'x',
  建: 'j',
  卷: 'j',
  宗: 'z',
  库: 'k',
  打: 'd',
  开: 'k',
  问: 'w',
  题: 't',
};
const initials: Initials = (text) => [...text].map((letter) => LETTERS[letter] ?? letter).join('');

const found = (commands: Command[], typed: string) =>
  matchCommands(commands, typed, initials).map(({ id }) => id);

describe('finding commands', () => {
  const commands = [
    command('issue.add', '新建问题'),
    command('library.open', '打开卷宗库', { keywords: ['切换'] }),
    command('library.new', '新建卷宗库'),
  ];

  it('finds by a part of the name, beginnings first', () => {
    expect(found(commands, '卷宗')).toEqual(['library.open', 'library.new']);
    expect(found([command('a', '关于打开'), ...commands], '打开')).toEqual(['library.open', 'a']);
  });

  it('finds by pinyin initials from the beginning and from within, in either case', () => {
    expect(found(commands, 'xj')).toEqual(['issue.add', 'library.new']);
    expect(found(commands, 'JZK')).toEqual(['library.open', 'library.new']);
  });

  it('finds by other words for the same thing', () => {
    expect(found(commands, '切换')).toEqual(['library.open']);
  });

  it('takes full-width letters and blanks as what they stand for', () => {
    expect(found(commands, ' ｘｊ ｗｔ')).toEqual(['issue.add']);
  });

  it('finds nothing by what no command bears', () => {
    expect(found(commands, '打印')).toEqual([]);
  });

  it('shows all that can be used where nothing is typed, and never what cannot be used', () => {
    const closed = command('library.close', '关闭卷宗库', { enabled: false });
    expect(found([...commands, closed], '')).toEqual(['issue.add', 'library.open', 'library.new']);
    expect(found([closed], '关闭')).toEqual([]);
  });
});

describe('the registry', () => {
  const ids = () => commandsOf(useRegistry.getState()).map(({ id }) => id);

  it('holds commands for as long as their owner is there', () => {
    putCommands('page', [command('issue.add', '新建问题')]);
    putCommands('window', [command('search.open', '查找')]);
    expect(ids()).toEqual(['issue.add', 'search.open']);
    dropCommands('page');
    expect(ids()).toEqual(['search.open']);
    dropCommands('window');
  });

  it('does what the latest version of a command does, without telling those who only show it', () => {
    const done: string[] = [];
    putCommands('page', [command('go', '去', { run: () => done.push('former') })]);
    const listener = vi.fn();
    const stop = useRegistry.subscribe(listener);
    putCommands('page', [command('go', '去', { run: () => done.push('latest') })]);
    runCommand('go');
    stop();
    expect(done).toEqual(['latest']);
    expect(listener).not.toHaveBeenCalled();
    dropCommands('page');
  });

  it('tells when a command can be used no more, and refuses to run it', () => {
    const done: string[] = [];
    const run = () => done.push('run');
    putCommands('page', [command('go', '去', { run })]);
    const listener = vi.fn();
    const stop = useRegistry.subscribe(listener);
    putCommands('page', [command('go', '去', { run, enabled: false })]);
    runCommand('go');
    stop();
    expect(listener).toHaveBeenCalledOnce();
    expect(done).toEqual([]);
    dropCommands('page');
  });

  it('gives the later comer the word where two bear one id', () => {
    putCommands('page', [command('edit.undo', '撤销')]);
    putCommands('dialog', [command('edit.undo', '撤销一步')]);
    expect(commandsOf(useRegistry.getState()).map(({ name }) => name)).toEqual(['撤销一步']);
    dropCommands('dialog');
    dropCommands('page');
  });
});

describe('names of shortcuts', () => {
  it.each([
    ['$mod+Shift+KeyZ', 'Ctrl+Shift+Z'],
    ['Alt+Digit1', 'Alt+1'],
    ['F1', 'F1'],
    ['[Shift]+?', '?'],
    ['Delete', 'Del'],
  ])('prints %s as %s', (shortcut, name) => {
    expect(shortcutName(shortcut)).toBe(name);
  });

  it('speaks of Control to assistive technology', () => {
    expect(ariaShortcut('$mod+KeyK')).toBe('Control+K');
  });
});
