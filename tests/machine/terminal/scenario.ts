/**
 * A scenario, line by line:
 *
 * - `type TEXT`: keys, in inputrc's notation: `\C-a`, `\M-b` (Escape, then b), `\e`, `\r`, `\n`, `\t`, `\xHH`, `\\`
 * - `resize ROWS COLS`, `wait SECONDS`
 * - before them: `size ROWS COLS`, `env NAME=VALUE`, `argv bash …`, `setup COMMAND` (run in the home directory first), `mask pids`, `root fresh` (record.py: in a
 *   machine of its own), `# remark`
 *
 * After each step the recording holds what had come when it had been quiet for 0.3 s; its first entry is what came before the first step.
 */
export interface Scenario {
  readonly size: { readonly rows: number; readonly cols: number };
  readonly env: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  readonly setup: readonly string[];
  readonly masked: boolean;
  readonly steps: readonly Step[];
}

export type Step =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'resize'; readonly rows: number; readonly cols: number }
  | { readonly kind: 'wait'; readonly seconds: number };

export function parseScenario(source: string): Scenario {
  let size = { rows: 24, cols: 80 };
  let argv = ['bash', '--norc', '-i'];
  let masked = false;
  const env: Record<string, string> = {};
  const setup: string[] = [];
  const steps: Step[] = [];
  for (const line of source.split('\n')) {
    const [, word = '', rest = ''] = /^(\S*) ?(.*)$/.exec(line) ?? [];
    const [rows = 24, cols = 80] = rest.split(' ').map(Number);
    if (word === 'size') size = { rows, cols };
    else if (word === 'argv') argv = rest.split(' ');
    else if (word === 'env') env[rest.slice(0, rest.indexOf('='))] = rest.slice(rest.indexOf('=') + 1);
    else if (word === 'setup') setup.push(rest);
    else if (word === 'mask') masked = true;
    else if (word === 'type') steps.push({ kind: 'type', text: keysOf(rest) });
    else if (word === 'resize') steps.push({ kind: 'resize', rows, cols });
    else if (word === 'wait') steps.push({ kind: 'wait', seconds: Number(rest) });
    else if (word !== '' && word !== '#' && line !== 'root fresh') throw new Error(`what is "${line}"?`);
  }
  return { size, env, argv, setup, masked, steps };
}

const NAMED: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', e: '\x1b', '\\': '\\' };

function keysOf(text: string): string {
  return text.replace(/\\(C-.|M-|x[0-9a-f]{2}|[rnte\\])/g, (_, code: string) => {
    if (code.startsWith('C-')) return code[2] === '?' ? '\x7f' : String.fromCharCode((code[2] ?? '').toUpperCase().charCodeAt(0) & 0x1f);
    if (code === 'M-') return '\x1b';
    return NAMED[code] ?? String.fromCharCode(Number.parseInt(code.slice(1), 16));
  });
}

/** Process numbers differ from machine to machine. */
export function withoutPids(output: string): string {
  return output
    .replace(/(\[\d+\][+-]?) +\d+(?=[\s\r])/g, '$1 PID')
    .replace(/(pid |PID |\()\d{2,}/g, '$1PID')
    .replace(/^ {5,}\d+(?= {3})/gm, '     PID')
    .replace(/^( *)\d+ (Terminated|Killed|Done|Running|Stopped|Hangup)/gm, 'PID $2');
}
