/**
 * Runs scripts on this machine and writes down what they did: `node tests/machine/record.ts [area[/name] …]`. Needs root on Debian 12, because
 * that is who runs them in the simulated host. Without names it records what has no recording yet; `--all` records everything again.
 * A script with `# root: systemd` runs in a machine that systemd/boot.py has booted; without such a machine it is passed over.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENVIRONMENT, HOME, type Outcome, recorded, recordingPath, type Script, SHELF, scripts, WORK } from './script.ts';
import { bootedInit, enterBooted, rootOfBooted } from './systemd/booted.ts';

/** Node's own children have sockets for standard streams, which /dev/stdout and others tell apart from pipes. */
const ON_PIPES = `
import json, subprocess, sys
done = subprocess.run(sys.argv[1:], input=sys.stdin.buffer.read(), capture_output=True)
text = lambda b: b.decode('utf8', 'replace')
status = done.returncode if done.returncode >= 0 else 128 - done.returncode
json.dump({'stdout': text(done.stdout), 'stderr': text(done.stderr), 'status': status}, sys.stdout)
`;

const FRESH_ROOT = fileURLToPath(new URL('fresh-root.sh', import.meta.url));
/** In a fresh root the two directories are made inside, as `PREPARE` of simulated-host.ts makes them. */
const enterFresh = (network: boolean): string[] => [
  ...[FRESH_ROOT, '--bind', SHELF, ...(network ? ['--network'] : [])],
  ...['bash', '-c', `mkdir ${WORK} ${HOME}; cd ${WORK} && exec env -i "$@"`, 'bash'],
  ...Object.entries(ENVIRONMENT).map(([key, value]) => `${key}=${value}`),
];

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--all');
const everything = words.length > 0;

if (process.getuid?.() !== 0) throw new Error('recordings are made as root');
process.umask(0o022);
const init = bootedInit();
let written = 0;
for (const script of scripts(names)) {
  if (!everything && (recorded(script.name) || (script.booted && init === undefined))) continue;
  const outcome = run(script);
  const path = recordingPath(script.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(outcome, undefined, 2)}\n`);
  written += 1;
}
for (const path of [WORK, HOME, SHELF]) rmSync(path, { recursive: true, force: true });
console.log(`${written} recorded`);

function run({ name, text, stdin, fresh, network, booted }: Script): Outcome {
  if (/^(users|net|services)\//.test(name) && !fresh && !booted)
    throw new Error(`${name} would change this machine: it needs a root of its own`);
  const root = booted ? rootOfBooted(init) : '';
  for (const path of [WORK, HOME, SHELF]) rmSync(root + path, { recursive: true, force: true });
  for (const path of [WORK, HOME, dirname(`${SHELF}/${name}`)]) mkdirSync(root + path, { recursive: true });
  const file = `${SHELF}/${name}.sh`;
  writeFileSync(root + file, text);
  const outside = fresh ? enterFresh(network) : [];
  const inside = booted ? enterBooted(init, WORK) : [];
  const [command = '', ...argv] = [...outside, 'python3', '-c', ON_PIPES, ...inside, '/bin/bash', file];
  const done = spawnSync(command, argv, { cwd: booted ? '/' : WORK, env: { ...ENVIRONMENT }, input: stdin, timeout: 60_000 });
  if (done.error || done.status !== 0) throw new Error(`${name}: ${done.error?.message ?? done.stderr}`);
  return JSON.parse(done.stdout.toString()) as Outcome;
}
