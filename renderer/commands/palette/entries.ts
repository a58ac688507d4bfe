import { HIT_KIND_NAMES, HIT_KINDS, type SearchHit } from '../../../shared/search.ts';
import type { Command } from '../command.ts';

/** One line of the palette. */
export type Entry =
  | { kind: 'command'; id: string; command: Command }
  | { kind: 'hit'; id: string; hit: SearchHit };

/** Lines under one heading. */
export interface Group {
  name: string;
  entries: Entry[];
}

const COMMANDS_SHOWN = 8;

/** Commands first, then what the engine found, each kind under its own heading; kinds with nothing are left out. */
export function groupsOf(commands: readonly Command[], hits: readonly SearchHit[], typed: string): Group[] {
  const shown = typed.trim() === '' ? commands : commands.slice(0, COMMANDS_SHOWN);
  const groups = [
    {
      name: '命令',
      entries: shown.map((command): Entry => ({ kind: 'command', id: `command-${command.id}`, command })),
    },
    ...HIT_KINDS.map((kind) => ({
      name: HIT_KIND_NAMES[kind],
      entries: hits
        .filter((hit) => hit.kind === kind)
        .map((hit): Entry => ({ kind: 'hit', id: `${hit.kind}-${hit.id}-${hit.issueId ?? ''}`, hit })),
    })),
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Where the interface shows a hit. */
export function addressOf({ kind, id, caseFileId, issueId }: SearchHit): string {
  if (kind === 'caseFile') return `/cases/${id}`;
  if (kind === 'issue') return `/issues/${id}`;
  if (kind === 'evidence' && issueId !== null) return `/issues/${issueId}`;
  return kind === 'document' ? `/documents/${id}` : `/cases/${caseFileId}`;
}

/** The line that the arrow keys come to from `active`, round both ends; `null` where there is none. */
export function moved(entries: readonly Entry[], active: string | null, by: 1 | -1): string | null {
  if (entries.length === 0) return null;
  const position = entries.findIndex(({ id }) => id === active);
  const from = position < 0 && by < 0 ? 0 : position;
  return entries[(from + by + entries.length) % entries.length]?.id ?? null;
}
