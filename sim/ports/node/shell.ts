import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Input, Output } from '../../world/input.ts';
import { Live } from '../live.ts';
import { type ShellCommand, UsageError } from './arguments.ts';
import { bridgeTo, demandAnswer, INSIDE } from './bridge.ts';
import { openWorld } from './declared-world.ts';
import { realTime } from './real-time.ts';

const ID = 1;

/** Runs commands in the sandbox, or gives it this terminal. The status is that of the commands. */
export async function shell(command: ShellCommand): Promise<number> {
  if (command.journal !== undefined) demandWritable(command.journal);
  if (command.daemon !== undefined) await demandAnswer(command.daemon);
  const listeners: ((output: Output) => void)[] = [];
  // Whoever talks to a real daemon shares its calendar.
  const defaults = command.daemon === undefined ? {} : { start: new Date().toISOString() };
  const { world, document } = openWorld({ ...command, defaults }, (output) => {
    for (const listener of listeners) listener(output);
  });
  await world.boot();
  const host = world.hosts[0] ?? '';
  const interactive = command.script === undefined && process.stdin.isTTY === true && process.stdout.isTTY === true;
  // Real sockets and real keyboards live in real time.
  const live = new Live(world, realTime, command.speed ?? (interactive || command.daemon !== undefined ? 1 : 'max'));
  const environment = command.daemon === undefined ? undefined : { DOCKER_HOST: `unix://${INSIDE}` };
  if (command.daemon !== undefined) listeners.push(await bridgeTo(command.daemon, host, live));
  const status = interactive
    ? await onTerminal(live, listeners, { host, user: command.user, environment })
    : await onStreams(live, listeners, { host, user: command.user, script: command.script, environment });
  if (command.journal !== undefined) writeFileSync(command.journal, `${JSON.stringify({ world: document, journal: world.journal })}\n`);
  return status;
}

/** Standard output and error stay apart, and bytes are exactly those the sandbox printed. */
function onStreams(
  live: Live,
  listeners: ((output: Output) => void)[],
  options: { host: string; user: string | undefined; script: string | undefined; environment: Record<string, string> | undefined },
): Promise<number> {
  return new Promise((resolve) => {
    listeners.push((output) => {
      if (output.kind === 'exec' && output.id === ID) (output.stream === 'stdout' ? process.stdout : process.stderr).write(output.bytes);
      if (output.kind !== 'exec.ended' || output.id !== ID) return;
      live.stop();
      resolve(output.status);
    });
    // Standard input is the script when there is none on the command line.
    const argv = options.script === undefined ? ['bash'] : ['bash', '-c', options.script];
    void live.input({ kind: 'exec', id: ID, host: options.host, user: options.user, argv, environment: options.environment });
    const send = (input: Input): void => void live.input(input);
    if (options.script !== undefined && process.stdin.isTTY) send({ kind: 'exec.end', id: ID });
    else {
      process.stdin.setEncoding('utf8');
      process.stdin.on('data', (text: string) => send({ kind: 'exec.stdin', id: ID, text }));
      process.stdin.on('end', () => send({ kind: 'exec.end', id: ID }));
      process.stdin.on('error', () => send({ kind: 'exec.end', id: ID }));
    }
    process.stdout.on('error', () => resolve(141));
    void live.run().then(() => process.stdin.destroy());
  });
}

function onTerminal(
  live: Live,
  listeners: ((output: Output) => void)[],
  options: { host: string; user: string | undefined; environment: Record<string, string> | undefined },
): Promise<number> {
  // A terminal that does not know its size says 0.
  const size = () => ({ rows: process.stdout.rows || 24, cols: process.stdout.columns || 80 });
  return new Promise((resolve) => {
    listeners.push((output) => {
      if (output.kind === 'terminal') {
        const { length } = output.bytes;
        live.printed(length);
        process.stdout.write(output.bytes, () => live.drawn(length));
      }
      if (output.kind !== 'terminal.ended') return;
      live.stop();
      process.stdin.setRawMode(false);
      process.stdin.destroy();
      resolve(output.status);
    });
    process.stdin.setRawMode(true);
    process.stdin.setEncoding('utf8');
    process.stdin.on('data', (text: string) => void live.input({ kind: 'terminal.type', terminal: ID, text }));
    process.stdout.on('resize', () => void live.input({ kind: 'terminal.resize', terminal: ID, size: size() }));
    void live.input({
      kind: 'terminal.open',
      terminal: ID,
      host: options.host,
      user: options.user,
      size: size(),
      environment: options.environment,
    });
    void live.run();
  });
}

/** Better now than after an hour's work. @throws UsageError */
function demandWritable(path: string): void {
  try {
    closeSync(openSync(path, 'a'));
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
