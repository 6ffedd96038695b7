import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import type { JobOutcome, JobVerb } from './control.ts';
import { askManager } from './control-client.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { isGlob } from './unit-name.ts';
import { expandNames } from './unit-patterns.ts';
import { systemdVersion } from './version.ts';

const OLD_NAMES: Readonly<Record<string, JobVerb>> = { condrestart: 'try-restart', 'force-reload': 'try-reload-or-restart' };
/** What a message calls the job. */
const WORDS: Readonly<Record<string, string>> = { 'try-reload-or-restart': 'reload-or-try-restart', isolate: 'start' };

/** start, stop, restart and so on: 0 when all came off, 1 when one failed, 5 for a unit that does not exist. */
export async function runJobs(sys: Sys, call: Call): Promise<number> {
  const verb = OLD_NAMES[call.verb] ?? (call.verb as JobVerb);
  if (!call.noWarn && !call.quiet && verb === 'start' && call.words.some(isGlob)) await printError(sys, globHint(call.verb));
  const units = await expandNames(sys, call.words, verb === 'isolate' ? 'target' : 'service');
  if (!units) return noManager(sys);
  return jobsOn(sys, verb, units, call);
}

export async function jobsOn(
  sys: Sys,
  verb: JobVerb,
  units: readonly string[],
  { noBlock, quiet, noWarn }: Pick<Call, 'noBlock' | 'quiet' | 'noWarn'>,
): Promise<number> {
  const response = await askManager(sys, { verb: 'job', job: verb, units: [...units], block: !noBlock });
  if (!response) return noManager(sys);
  const word = WORDS[verb] ?? verb;
  if (response.denied) {
    for (const unit of units)
      await printError(
        sys,
        `Failed to ${word} ${unit}: Interactive authentication required.\nSee system logs and 'systemctl status ${unit}' for details.\n`,
      );
    return 1;
  }
  let code = 0;
  const outcomes = response.jobs ?? [];
  for (const outcome of outcomes) {
    if (outcome.changed && !noWarn) await warnChanged(sys, outcome.unit);
    const status = await refused(sys, word, outcome);
    if (code === 0) code = status;
  }
  if (!quiet && !noWarn)
    for (const { unit, triggers } of outcomes) if (triggers?.length) await printError(sys, triggersText(sys, 'Stopping', unit, triggers));
  for (const outcome of outcomes) {
    const status = await failed(sys, word, outcome, quiet);
    if (code === 0) code = status;
  }
  return code;
}

export async function warnChanged(sys: Sys, unit: string): Promise<void> {
  await printError(
    sys,
    `Warning: The unit file, source configuration file or drop-ins of ${unit} changed on disk. Run 'systemctl daemon-reload' to reload units.\n`,
  );
}

/** The sockets and timers that will start a unit again. Releases before 255 put it otherwise. */
export function triggersText(sys: Sys, doing: string, unit: string, triggers: readonly string[]): string {
  if (systemdVersion(sys).number >= 255) return `${doing} '${unit}', but its triggering units are still active:\n${triggers.join(', ')}\n`;
  return `Warning: ${doing} ${unit}, but it can still be activated by:\n${triggers.map((name) => `  ${name}\n`).join('')}`;
}

const globHint = (verb: string): string =>
  `Warning: systemctl ${verb} called with a glob pattern.\nHint: unit globs expand to loaded units, so ${verb} will usually have no effect.\n      Passing --all will also load units which are pulled in by other units.\n      See systemctl(1) for more details.\n`;

/** A job that was not taken on. */
async function refused(sys: Sys, verb: string, { unit, failure, result }: JobOutcome): Promise<number> {
  const say = async (why: string, code: number, hint = false) => {
    await printError(
      sys,
      `Failed to ${verb} ${unit}: ${why}\n${hint ? `See system logs and 'systemctl status ${unit}' for details.\n` : ''}`,
    );
    return code;
  };
  switch (failure) {
    case 'not-found':
      return say(`Unit ${result} not found.`, 5);
    case 'not-loaded':
      return say(`Unit ${result} not loaded.`, 5);
    case 'masked':
      return say(`Unit ${result} is masked.`, 1);
    case 'no-instance':
      return say(`Unit name ${result} is missing the instance name.`, 1, true);
    case 'bad-setting':
      return say(`Unit ${result} has a bad unit file setting.`, 1, true);
    case 'not-applicable':
      return say(`Job type reload is not applicable for unit ${unit}.`, 3);
    case 'refused':
      return say('Operation refused, unit may not be isolated.', 4, true);
    default:
      return 0;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  resources: 'of unavailable resources or another system error',
  protocol: 'the service did not take the steps required by its unit configuration',
  timeout: 'a timeout was exceeded',
  'exit-code': 'the control process exited with error code',
  signal: 'a fatal signal was delivered to the control process',
};

/** A job that was taken on and did not come off. */
export async function failed(sys: Sys, verb: string, { unit, failure, result }: JobOutcome, quiet: boolean): Promise<number> {
  const say = async (text: string) => {
    if (!quiet) await printError(sys, text);
    return 1;
  };
  switch (failure) {
    case 'dependency':
      return say(`A dependency job for ${unit} failed. See 'journalctl -xe' for details.\n`);
    case 'canceled':
      return say(`Job for ${unit} canceled.\n`);
    case 'not-active':
      return say(`${unit} is not active, cannot ${verb}.\n`);
    case 'assert':
      return say(`Assertion failed on job for ${unit}.\n`);
    case 'failed': {
      if (!unit.endsWith('.service')) return say('Job failed. See "journalctl -xe" for details.\n');
      const reason = verb.startsWith('reload') ? undefined : REASONS[result ?? ''];
      return say(
        `Job for ${unit} failed${reason ? ` because ${reason}` : ''}.\nSee "systemctl status ${unit}" and "journalctl -xeu ${unit}" for details.\n`,
      );
    }
    default:
      return 0;
  }
}
