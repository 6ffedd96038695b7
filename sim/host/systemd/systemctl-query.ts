import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import type { UnitInfo } from './control.ts';
import { askManager } from './control-client.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { paint } from './terminal-colors.ts';

/** Exit statuses are those of the LSB: 3 is "not running", 4 "no such unit". */
const NOT_RUNNING = 3;
const NO_UNIT = 4;

async function infos(sys: Sys, units: readonly string[]): Promise<readonly UnitInfo[] | undefined> {
  return (await askManager(sys, { verb: 'info', units: [...units] }))?.units;
}

export async function isActive(sys: Sys, { units, quiet }: Call, wanted = 'active'): Promise<number> {
  const found = await infos(sys, units);
  if (!found) return noManager(sys);
  if (!quiet) await print(sys, found.map(({ active }) => `${active}\n`).join(''));
  if (found.some(({ active }) => active === wanted)) return 0;
  return wanted === 'failed' ? 1 : found.every((unit) => unit.found) ? NOT_RUNNING : NO_UNIT;
}

export async function isEnabled(sys: Sys, { units, quiet }: Call): Promise<number> {
  const found = await infos(sys, units);
  if (!found) return noManager(sys);
  let code = 1;
  for (const unit of found) {
    if (!unit.found) {
      await printError(sys, `Failed to get unit file state for ${unit.name}: No such file or directory\n`);
      continue;
    }
    if (!quiet) await print(sys, `${unit.enabled}\n`);
    if (unit.enabled !== 'disabled') code = 0;
  }
  return code;
}

export async function cat(sys: Sys, { units }: Call): Promise<number> {
  const found = await infos(sys, units);
  if (!found) return noManager(sys);
  const missing = found.find((unit) => !unit.found);
  if (missing) {
    await printError(sys, `No files found for ${missing.name}.\n`);
    return 1;
  }
  const files = found.flatMap(({ path, dropIns }) => [path, ...dropIns]);
  await print(sys, files.map((path) => `# ${path}\n${readText(sys, path)}`).join('\n'));
  return 0;
}

export async function show(sys: Sys, { units, properties, value }: Call): Promise<number> {
  const found = await infos(sys, units);
  if (!found) return noManager(sys);
  const blocks = found.map((unit) => {
    const all: Readonly<Record<string, string>> = {
      Type: 'simple',
      MainPID: String(unit.mainPid),
      Result: unit.result,
      NRestarts: String(unit.restarts),
      ExecMainPID: String(unit.mainPid),
      ExecMainStatus: unit.exit?.kind === 'exited' ? String(unit.exit.code) : '0',
      Id: unit.name,
      Names: unit.name,
      Description: unit.description,
      LoadState: unit.found ? 'loaded' : 'not-found',
      ActiveState: unit.active,
      SubState: unit.sub,
      FragmentPath: unit.path,
      UnitFileState: unit.enabled,
      TriggeredBy: unit.triggeredBy.join(' '),
    };
    const names = properties.length ? properties : Object.keys(all);
    return names.flatMap((name) => (all[name] === undefined ? [] : [`${value ? '' : `${name}=`}${all[name]}\n`])).join('');
  });
  await print(sys, blocks.join('\n'));
  return 0;
}

export async function listUnits(sys: Sys, { all, type }: Call): Promise<number> {
  const listed = (await askManager(sys, { verb: 'list' }))?.units;
  if (!listed) return noManager(sys);
  const color = paint(sys);
  const rows = listed.filter((unit) => (all || unit.active !== 'inactive') && (!type || unit.name.endsWith(`.${type}`)));
  const width = (title: string, values: string[]) => Math.max(title.length, ...values.map((cell) => cell.length));
  const [name, active, sub] = [
    width(
      'UNIT',
      rows.map((row) => row.name),
    ),
    width(
      'ACTIVE',
      rows.map((row) => row.active),
    ),
    width(
      'SUB',
      rows.map((row) => row.sub),
    ),
  ];
  await print(sys, `  ${'UNIT'.padEnd(name)} LOAD   ${'ACTIVE'.padEnd(active)} ${'SUB'.padEnd(sub)} DESCRIPTION\n`);
  for (const row of rows) {
    const mark = row.active === 'failed' ? color('red', '●') : ' ';
    await print(
      sys,
      `${mark} ${row.name.padEnd(name)} loaded ${row.active.padEnd(active)} ${row.sub.padEnd(sub)} ${row.description}\n`.replace(
        / +\n$/,
        '\n',
      ),
    );
  }
  await print(
    sys,
    `\nLOAD   = Reflects whether the unit definition was properly loaded.\nACTIVE = The high-level unit activation state, i.e. generalization of SUB.\nSUB    = The low-level unit activation state, values depend on unit type.\n${rows.length} loaded units listed.${all ? '' : ' Pass --all to see loaded but inactive units, too.'}\nTo show all installed unit files use 'systemctl list-unit-files'.\n`,
  );
  return 0;
}
