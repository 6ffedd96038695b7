/**
 * Runs scripts on this machine and writes down what they did: `node tests/machine/record.ts [area[/name] …]`. Needs root on Debian 12, because
 * that is who runs them in the simulated host. Without names it records what has no recording yet; `--all` records everything again.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENVIRONMENT, HOME, type Outcome, recorded, recordingPath, type Script, SHELF, scripts, WORK } from './script.ts';

/** Node's own children have sockets for standard streams, which /dev/stdout and others tell apart from pipes. */
const ON_PIPES = `
import json, subprocess, sys
done = subprocess.run(['/bin/bash', sys.argv[1]], input=sys.stdin.buffer.read(), capture_output=True)
text = lambda b: b.decode('utf8', 'replace')
status = done.returncode if done.returncode >= 0 else 128 - done.returncode
json.dump({'stdout': text(done.stdout), 'stderr': text(done.stderr), 'status': status}, sys.stdout)
`;

const FRESH_ROOT = fileURLToPath(new URL('fresh-root.sh', import.meta.url));
/** In a fresh root the two directories are made inside, as `PREPARE` of simulated-host.ts makes them. */
const ENTER = [FRESH_ROOT, '--bind', SHELF, 'bash', '-c', `mkdir ${WORK} ${HOME}; cd ${WORK} && exec "$@"`, 'bash'];

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--all');
const everything = words.length > 0;

if (process.getuid?.() !== 0) throw new Error('recordings are made as root');
process.umask(0o022);
let written = 0;
for (const script of scripts(names)) {
  if (!everything && recorded(script.name)) continue;
  const outcome = run(script);
  const path = recordingPath(script.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(outcome, undefined, 2)}\n`);
  written += 1;
}
for (const path of [WORK, HOME, SHELF]) rmSync(path, { recursive: true, force: true });
console.log(`${written} recorded`);

function run({ name, text, stdin, fresh }: Script): Outcome {
  for (const path of [WORK, HOME, SHELF]) rmSync(path, { recursive: true, force: true });
  for (const path of [WORK, HOME, dirname(`${SHELF}/${name}`)]) mkdirSync(path, { recursive: true });
  const file = `${SHELF}/${name}.sh`;
  writeFileSync(file, text);
  const [command = '', ...argv] = [...(fresh ? ENTER : []), 'python3', '-c', ON_PIPES, file];
  const done = spawnSync(command, argv, { cwd: WORK, env: { ...ENVIRONMENT }, input: stdin, timeout: 60_000 });
  if (done.error || done.status !== 0) throw new Error(`${name}: ${done.error?.message ?? done.stderr}`);
  return JSON.parse(done.stdout.toString()) as Outcome;
}
