import { describe, expect, it } from 'vitest';
import type { Command } from '../../renderer/commands/command.ts';
import { addressOf, type Entry, groupsOf, moved } from '../../renderer/commands/palette/entries.ts';
import type { SearchHit } from '../../shared/search.ts';

const hit = (kind: SearchHit['kind'], id: string, issueId: string | null = null): SearchHit => ({
  ...{ kind, id, issueId },
  caseFileId: 'c1',
  title: id,
  detail: '',
  titleMarks: [],
  detailMarks: [],
});

const commands = Array.from(
  { length: 12 },
  (_, index): Command => ({ id: `c${index}`, name: '命令', run: () => {} }),
);

describe('groups', () => {
  it('has commands first and each kind under its own heading, in the order of the kinds', () => {
    const hits = [hit('evidence', 'e1', 'i1'), hit('issue', 'i1', 'i1'), hit('caseFile', 'c1')];
    expect(groupsOf(commands.slice(0, 1), hits, '巡').map(({ name }) => name)).toEqual([
      '命令',
      '卷宗',
      '问题',
      '佐证材料',
    ]);
  });

  it('leaves room for what was found beside the commands, and shows every command where nothing is typed', () => {
    expect(groupsOf(commands, [], '命')[0]?.entries.length).toBeLessThan(commands.length);
    expect(groupsOf(commands, [], ' ')[0]?.entries).toHaveLength(commands.length);
  });

  it('tells one piece of evidence in two places apart', () => {
    const [group] = groupsOf([], [hit('evidence', 'e1', 'i1'), hit('evidence', 'e1', 'i2')], '照');
    expect(new Set(group?.entries.map(({ id }) => id)).size).toBe(2);
  });
});

describe('addresses', () => {
  it.each([
    [hit('caseFile', 'c1'), '/cases/c1'],
    [hit('issue', 'i1', 'i1'), '/issues/i1'],
    [hit('evidence', 'e1', 'i7'), '/issues/i7'],
    [hit('document', 'd1', 'i7'), '/documents/d1'],
  ])('shows %o at %s', (one, address) => {
    expect(addressOf(one)).toBe(address);
  });
});

describe('arrow keys', () => {
  const entries = groupsOf(commands.slice(0, 3), [], '').flatMap((group): Entry[] => group.entries);

  it('go round both ends', () => {
    expect(moved(entries, 'command-c2', 1)).toBe('command-c0');
    expect(moved(entries, 'command-c0', -1)).toBe('command-c2');
    expect(moved(entries, 'command-c0', 1)).toBe('command-c1');
  });

  it('begin at the end that they point away from', () => {
    expect(moved(entries, null, 1)).toBe('command-c0');
    expect(moved(entries, null, -1)).toBe('command-c2');
  });

  it('have nowhere to go where nothing was found', () => {
    expect(moved([], null, 1)).toBeNull();
  });
});
