/** What systemd-run is asked for. */
export interface RunCall {
  unit: string | undefined;
  description: string | undefined;
  scope: boolean;
  wait: boolean;
  pipe: boolean;
  quiet: boolean;
  collect: boolean;
  noBlock: boolean;
  sameDirectory: boolean;
  /** `NAME=VALUE` of the unit that runs the command, and of the timer that starts it. */
  properties: string[];
  timer: string[];
  command: string[];
}

const SHORT: Readonly<Record<string, string>> = {
  ...{ u: 'unit', p: 'property', r: 'remain-after-exit', d: 'same-dir', E: 'setenv', t: 'pty', P: 'pipe', q: 'quiet', G: 'collect' },
  ...{ S: 'shell', h: 'help', H: 'host', M: 'machine' },
};
/** Options with a value that set a property of the unit. */
const PROPERTIES: Readonly<Record<string, string>> = {
  ...{ uid: 'User', gid: 'Group', nice: 'Nice', 'working-directory': 'WorkingDirectory', 'service-type': 'Type' },
};
const TIMERS: Readonly<Record<string, string>> = {
  'on-active': 'OnActiveSec',
  'on-boot': 'OnBootSec',
  'on-startup': 'OnStartupSec',
  'on-unit-active': 'OnUnitActiveSec',
  'on-unit-inactive': 'OnUnitInactiveSec',
  'on-calendar': 'OnCalendar',
};
const VALUES = [...Object.keys(PROPERTIES), ...Object.keys(TIMERS), 'unit', 'property', 'description', 'setenv', 'timer-property'];
const FLAGS = [
  'scope',
  'wait',
  'pipe',
  'quiet',
  'collect',
  'no-block',
  'same-dir',
  'remain-after-exit',
  'send-sighup',
  'no-ask-password',
  'system',
];
const NOT_SIMULATED = ['user', 'host', 'machine', 'slice', 'slice-inherit', 'expand-environment', 'pty', 'shell', 'path-property'];
const MORE_NOT_SIMULATED = ['socket-property', 'on-timezone-change', 'on-clock-change'];

/** Reads systemd-run's command line up to the command. A text is what to complain of; `help` and `version` stand for themselves. */
export function parseSystemdRun(args: readonly string[]): RunCall | string {
  const call: RunCall = {
    ...{ unit: undefined, description: undefined, scope: false, wait: false, pipe: false, quiet: false, collect: false, noBlock: false },
    ...{ sameDirectory: false, properties: [], timer: [], command: [] },
  };
  const words = [...args];
  while (words[0]?.startsWith('-') && words[0] !== '-') {
    const word = words.shift() ?? '';
    if (word === '--') break;
    const wrong = word.startsWith('--') ? long(call, word, words) : short(call, word.slice(1), words);
    if (wrong !== undefined) return wrong;
  }
  call.command = words;
  return combination(call) ?? call;
}

function combination(call: RunCall): string | undefined {
  const timed = call.timer.length > 0;
  if (call.command.length === 0 && !(timed && call.unit !== undefined)) return 'Command line to execute required.\n';
  if (call.pipe && (timed || call.scope)) return '--pty/--pipe is not compatible in timer or --scope mode.\n';
  if (call.wait && call.noBlock) return '--wait may not be combined with --no-block.\n';
  if (call.wait && timed) return '--wait may not be combined with path, socket or timer operations.\n';
  return call.wait && call.scope ? '--wait may not be combined with --scope.\n' : undefined;
}

function long(call: RunCall, word: string, words: string[]): string | undefined {
  const [name = '', inline] = word.slice(2).split(/=(.*)/s);
  if (VALUES.includes(name)) {
    const value = inline ?? words.shift();
    return value === undefined ? `systemd-run: option '--${name}' requires an argument\n` : take(call, name, value);
  }
  return FLAGS.includes(name) || NOT_SIMULATED.includes(name) || MORE_NOT_SIMULATED.includes(name) || name === 'help' || name === 'version'
    ? flag(call, name)
    : `systemd-run: unrecognized option '${word}'\n`;
}

function short(call: RunCall, letters: string, words: string[]): string | undefined {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    const name = Object.hasOwn(SHORT, letter) ? (SHORT[letter] ?? '') : undefined;
    if (name === undefined) return `systemd-run: invalid option -- '${letter}'\n`;
    if (VALUES.includes(name)) {
      const value = letters.slice(at + 1) || words.shift();
      return value === undefined ? `systemd-run: option requires an argument -- '${letter}'\n` : take(call, name, value);
    }
    const wrong = flag(call, name);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function take(call: RunCall, name: string, value: string): undefined {
  if (name === 'unit') call.unit = value;
  else if (name === 'description') call.description = value;
  else if (name === 'property') call.properties.push(value);
  else if (name === 'setenv') call.properties.push(`Environment="${value.replace(/["\\]/g, '\\$&')}"`);
  else if (name === 'timer-property') call.timer.push(value);
  else if (Object.hasOwn(TIMERS, name)) call.timer.push(`${TIMERS[name]}=${value}`);
  else call.properties.push(`${PROPERTIES[name]}=${value}`);
}

function flag(call: RunCall, name: string): string | undefined {
  if (name === 'help' || name === 'version') return name;
  if (NOT_SIMULATED.includes(name) || MORE_NOT_SIMULATED.includes(name)) return `dockwire: systemd-run --${name} is not simulated yet\n`;
  if (name === 'scope' || name === 'wait' || name === 'pipe' || name === 'quiet' || name === 'collect') call[name] = true;
  else if (name === 'no-block') call.noBlock = true;
  else if (name === 'same-dir') call.sameDirectory = true;
  else if (name === 'remain-after-exit') call.properties.push('RemainAfterExit=yes');
  else if (name === 'send-sighup') call.properties.push('SendSIGHUP=yes');
  return undefined;
}
