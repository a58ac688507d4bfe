import { useEffect, useId } from 'react';
import { create } from 'zustand';
import { type Command, isEnabled } from './command.ts';

interface Registry {
  /** By the part of the interface that put them there, in the order of their coming. */
  owners: Map<string, readonly Command[]>;
}

export const useRegistry = create<Registry>(() => ({ owners: new Map() }));

/** All commands on the screen; of two with one id the later comer counts. */
export function commandsOf({ owners }: Pick<Registry, 'owners'>): Command[] {
  const byId = new Map<string, Command>();
  for (const commands of owners.values()) for (const command of commands) byId.set(command.id, command);
  return [...byId.values()];
}

export function putCommands(owner: string, commands: readonly Command[]): void {
  const { owners } = useRegistry.getState();
  if (looksAlike(owners.get(owner), commands)) {
    // Only what they do has changed: nobody who shows them needs to hear of it.
    owners.set(owner, commands);
    return;
  }
  useRegistry.setState({ owners: new Map(owners).set(owner, commands) });
}

export function dropCommands(owner: string): void {
  const owners = new Map(useRegistry.getState().owners);
  owners.delete(owner);
  useRegistry.setState({ owners });
}

/** Does what the command says, if it is there and enabled at this moment. */
export function runCommand(id: string): void {
  const command = commandsOf(useRegistry.getState()).find((one) => one.id === id);
  if (command && isEnabled(command)) command.run();
}

function looksAlike(former: readonly Command[] | undefined, commands: readonly Command[]): boolean {
  if (former?.length !== commands.length) return false;
  return commands.every((command, position) => appearance(command) === appearance(former[position]));
}

function appearance(command: Command | undefined): string {
  if (!command) return '';
  const { id, name, keywords, shortcut, inTextFields, group, hint } = command;
  return JSON.stringify([id, name, keywords, shortcut, inTextFields, group, hint, isEnabled(command)]);
}

/** Has these commands in the registry for as long as the component is mounted. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  useEffect(() => putCommands(owner, commands));
  useEffect(() => () => dropCommands(owner), [owner]);
}

/** One command as it stands, for whoever shows it. */
export function useCommand(id: string): Command | undefined {
  return useRegistry((registry) => commandsOf(registry).find((command) => command.id === id));
}
