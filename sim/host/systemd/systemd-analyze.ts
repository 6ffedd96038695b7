import type { Program, Sys } from '../../kernel/sys.ts';
import { exists, readText } from '../../libc/files.ts';
import { findInPath } from '../../libc/spawn.ts';
import { print, printError } from '../../libc/stdio.ts';
import { localZone } from '../../libc/time-zone/local-zone.ts';
import { nextCalendar, normalCalendar } from './calendar-event.ts';
import { askManager } from './control-client.ts';
import { noManager } from './systemctl-call.ts';
import { ago, span, stamp } from './time-words.ts';
import { parseTimestamp } from './timestamp.ts';
import { loadUnit, settings, UNIT_DIRECTORIES, type Unit, whyRefused } from './unit.ts';
import { isTimeSpan, parseUnitFiles, timeSpan } from './unit-file.ts';
import { isKnownSetting } from './unit-keys.ts';
import { checkValue } from './unit-values.ts';
import { unknownVerb } from './unknown-verb.ts';
import { systemdVersion } from './version.ts';

/** systemd-analyze(1): how long the boot took, what is wrong with a unit file, what a calendar event or a time means. */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1).filter((word) => !word.startsWith('-'));
  if (argv.includes('--version')) {
    await print(sys, systemdVersion(sys).text);
    return 0;
  }
  const [verb = 'time', ...rest] = words;
  switch (verb) {
    case 'time':
      return time(sys);
    case 'verify':
      return verify(sys, rest);
    case 'calendar':
      return calendar(sys, rest);
    case 'timespan':
      return timespans(sys, rest);
    case 'timestamp':
      return timestamps(sys, rest);
    case 'unit-paths':
      await print(sys, UNIT_DIRECTORIES.map((path) => `${path}\n`).join(''));
      return 0;
    default: {
      const known = [
        'blame',
        'critical-chain',
        'plot',
        'dot',
        'dump',
        'cat-config',
        'condition',
        'security',
        'unit-files',
        'exit-status',
        'syscall-filter',
        'log-level',
        'capability',
        'inspect-elf',
        'malloc',
        'fdstore',
        'image-policy',
        'pcrs',
        'srk',
        'architectures',
        'smbios11',
      ];
      await printError(
        sys,
        known.includes(verb)
          ? `dockwire: systemd-analyze ${verb} is not simulated yet\n`
          : unknownVerb(verb, ['time', ...known, 'verify', 'calendar', 'timestamp', 'unit-paths']),
      );
      return 1;
    }
  }
};

/** `systemd-analyze timespan`: how a length of time is read. */
async function timespans(sys: Sys, texts: readonly string[]): Promise<number> {
  for (const [i, text] of texts.entries()) {
    if (!isTimeSpan(text)) {
      await printError(sys, `Failed to parse time span '${text}': Invalid argument\n`);
      return 1;
    }
    const micros = timeSpan(text);
    await print(sys, `${i ? '\n' : ''}Original: ${text}\n      μs: ${micros}\n   Human: ${micros < 1000 ? `${micros}us` : span(micros)}\n`);
  }
  return 0;
}

async function time(sys: Sys): Promise<number> {
  const units = (await askManager(sys, { verb: 'info', units: ['init.scope', 'default.target'] }))?.units;
  const [init, target] = units ?? [];
  if (!init || !target) return noManager(sys);
  if (!target.activeEnter) {
    await printError(sys, "Bootup is not yet finished. Please try again later.\nHint: Use 'systemctl list-jobs' to see active jobs\n");
    return 1;
  }
  const booted = sys.now() - sys.monotonic();
  const [kernel, user] = [init.activeEnter - booted, target.activeEnter - init.activeEnter];
  await print(
    sys,
    `Startup finished in ${span(kernel)} (kernel) + ${span(user)} (userspace) = ${span(kernel + user)} \n${target.name} reached after ${span(user)} in userspace.\n`,
  );
  return 0;
}

/** What systemd would complain of in a unit file, at a path or by a unit's name. */
async function verify(sys: Sys, words: readonly string[]): Promise<number> {
  if (words.length === 0) {
    await printError(sys, 'Too few arguments.\n');
    return 1;
  }
  let code = 0;
  for (const word of words) {
    const complaints = word.includes('/') ? ofFile(sys, word) : ofUnit(sys, loadUnit(sys, word));
    for (const line of complaints) await printError(sys, `${line}\n`);
    if (complaints.some((line) => !/, ignoring(\.|: )/.test(line))) code = 1;
  }
  return code;
}

function ofFile(sys: Sys, word: string): string[] {
  const path = word.startsWith('/') ? word : `${sys.cwd()}/${word.replace(/^(\.\/)+/, '')}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!exists(sys, path)) return [`Unit ${name} not found.`];
  const { sections, warnings } = parseUnitFiles([{ path, text: readText(sys, path) }], isKnownSetting, checkValue);
  const unit: Unit = {
    name,
    path,
    dropIns: [],
    sections,
    warnings,
    load: 'loaded',
    error: undefined,
    stamp: '',
    linked: { Wants: [], Requires: [] },
  };
  return ofUnit(sys, unit);
}

function ofUnit(sys: Sys, unit: Unit): string[] {
  if (unit.load === 'not-found') return [`Unit ${unit.name} not found.`];
  const said = unit.warnings.map(({ path, line, message }) => `${path}:${line}: ${message}`);
  const isService = unit.name.endsWith('.service');
  if (unit.load === 'bad-setting' || (isService && settings(unit, 'Service', 'ExecStart').length === 0)) said.push(whyRefused(unit));
  for (const key of ['ExecStartPre', 'ExecStart', 'ExecStartPost', 'ExecReload', 'ExecStop', 'ExecStopPost'])
    for (const line of settings(unit, 'Service', key)) {
      const program = line.replace(/^[-@:+!]*/, '').split(/\s/)[0] ?? '';
      const found = program.startsWith('/') ? exists(sys, program) : findInPath(sys, program) !== undefined;
      if (!found) said.push(`${unit.name}: Command ${program} is not executable: No such file or directory`);
    }
  return said;
}

async function calendar(sys: Sys, words: readonly string[]): Promise<number> {
  for (const word of words) {
    const next = nextCalendar(word, sys.now());
    if (next === undefined) {
      await printError(sys, `Failed to parse calendar specification '${word}': Invalid argument\n`);
      return 1;
    }
    await print(
      sys,
      `${normalCalendar(word) === word ? '' : `  Original form: ${word}\n`}Normalized form: ${normalCalendar(word)}\n    Next elapse: ${stamp(sys, next)}\n       From now: ${ago(sys.now() - next)}\n`,
    );
  }
  return 0;
}

async function timestamps(sys: Sys, words: readonly string[]): Promise<number> {
  for (const word of words) {
    const parsed = parseTimestamp(word, { now: sys.now(), zone: localZone(sys) });
    if (parsed === undefined) {
      await printError(sys, `Failed to parse "${word}": Invalid argument\n`);
      return 1;
    }
    const seconds = `@${(parsed / 1e6).toString()}`;
    await print(
      sys,
      `  Original form: ${word}\nNormalized form: ${stamp(sys, parsed)}\n   UNIX seconds: ${seconds}\n       From now: ${ago(sys.now() - parsed)}\n`,
    );
  }
  return 0;
}
