import { describe, expect, it } from 'vitest';
import { marshal } from '../../../go/json.ts';
import { FlagSet } from '../../../go/pflag/flag-set.ts';
import { goMap } from '../../../go/value.ts';
import { testMachine } from '../../../testing/machine.ts';
import { plainDockerSteps } from '../../../testing/recorded-docker.ts';
import type { Command } from '../command.ts';
import { create } from './create.ts';
import { createBody } from './create-body.ts';
import { run } from './run.ts';
import { declareContainerFlags } from './run-flags/all.ts';

/** Recorded requests to make a container, and the words after `docker run` or `docker create`. */
const recorded = plainDockerSteps().flatMap((step) => {
  const [, group, verb] = step.argv;
  const name = group === 'container' ? verb : group;
  if (name !== 'run' && name !== 'create') return [];
  const body = step.http?.find(({ request }) => request.includes('/containers/create'))?.request_body?.body;
  return body === undefined ? [] : [{ step, name, args: step.argv.slice(group === 'container' ? 3 : 2), body }];
});

/** The flags that are not shared are declared too, so that parsing goes as it does in the command. */
function parsed(command: Command, args: readonly string[]): { flags: ReturnType<typeof declareContainerFlags>; set: FlagSet } {
  const names = new FlagSet('names');
  command.declare?.(names);
  const set = new FlagSet('docker');
  set.interspersed = false;
  const flags = declareContainerFlags(set);
  for (const flag of names.flags) if (!set.lookup(flag.name)) set.add({ ...flag }, flag.value);
  set.parse(args);
  return { flags, set };
}

/** Go sends binds and variables in the order of a map, which is another one each time. */
const sorted = (body: string): string =>
  body.replace(
    /"(Binds|Env)":(\[[^\]]*\])/g,
    (_all, name: string, list: string) => `"${name}":${JSON.stringify((JSON.parse(list) as string[]).sort())}`,
  );

describe('the request that makes a container', () => {
  it('was recorded often enough to mean something', () => expect(recorded.length).toBeGreaterThan(60));

  it.each(recorded.map((one) => [one.step.cmd, one] as const))('%s', async (_cmd, { step, name, args, body }) => {
    const { run: inside } = await testMachine();
    const sent = await inside((sys) => {
      sys.chdir('/root');
      const { flags, set } = parsed(name === 'run' ? run : create, args);
      const [image = '', ...command] = set.args;
      const terminal = step.pty && !body.includes('"ConsoleSize":[0,0]') ? sizeIn(body) : { rows: 0, cols: 0 };
      const made = createBody(sys, flags, {
        image,
        command,
        terminal,
        detached: /(^|\s)(-[a-z]*d[a-z]*|--detach)(\s|$)/.test(args.join(' ')),
      });
      const EndpointsConfig = goMap(made.endpoints);
      return `${marshal({ ...made.config, HostConfig: made.hostConfig, NetworkingConfig: { EndpointsConfig } })}\n`;
    });
    expect(sorted(sent)).toBe(sorted(body));
  });
});

function sizeIn(body: string): { rows: number; cols: number } {
  const [, rows, cols] = /"ConsoleSize":\[(\d+),(\d+)\]/.exec(body) ?? [];
  return { rows: Number(rows), cols: Number(cols) };
}
