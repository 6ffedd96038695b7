import { expect, it } from 'vitest';
import { FlagSet } from '../../go/pflag/flag-set.ts';
import { type Command, nameOf } from './command.ts';
import { supportedCommands } from './support.ts';
import { TOP } from './tree.ts';

function leaves(command: Command, path: string): [path: string, command: Command][] {
  if (!command.commands) return [[path, command]];
  return command.commands.flatMap((child) => leaves(child, `${path} ${nameOf(child)}`));
}

const all = leaves(TOP, 'docker');

it('lists every command once', () => {
  const listed = supportedCommands().map(({ command }) => command);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual(all.map(([path]) => path));
});

it('says what is full and what is missing', () => {
  const level = (command: string) => supportedCommands().find((one) => one.command === command)?.support.level;
  expect(level('docker run')).toBe('full');
  expect(level('docker container run')).toBe('full');
  expect(level('docker context create')).toBe('partial');
  expect(level('docker build')).toBe('missing');
});

it.each(all)('%s names no flag without effect that it does not have', (path, command) => {
  const flags = new FlagSet(path);
  (command.declare ?? command.flagsOnly)?.(flags);
  for (const name of command.withoutEffect ?? []) expect(flags.lookup(name), name).toBeDefined();
});
