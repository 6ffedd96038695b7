// node run.mjs FILE.ts [ARG...]
//
// Runs a file on the Node that package-lock.json pins, and first installs whatever of the lockfile is not there. It is plain JavaScript for
// any Node >= 20 because it has to work on a fresh clone, before anything is installed. Everything else is TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const windows = process.platform === 'win32';
const binaries = join(root, 'node_modules', '.bin');
const pinnedNode = windows ? join(root, 'node_modules', 'node', 'bin', 'node.exe') : join(binaries, 'node');

/** True if every package that the lockfile requires is installed in the version it names. npm writes down what it installed. */
function installed() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const have = JSON.parse(readFileSync(record, 'utf8')).packages;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    return have[path] ? have[path].version === version : Boolean(optional || devOptional);
  });
}

function nodeWorks(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 && Number(stdout.slice(1).split('.')[0]) >= 24;
}

/**
 * `npm install --no-save` rather than `npm ci`: it installs what the lockfile names, too, but only what is missing; `npm ci` begins by
 * deleting everything, whatever it is that changed. Both work. The lockfile names the binaries of every platform; those that could not be
 * fetched where it was written stand there without a checksum, because leaving them out makes `npm ci` refuse the whole lockfile.
 */
function install() {
  console.error('Installing packages …');
  // npm tells its own path to the scripts it starts; without npm we look it up on the PATH.
  const npm = process.env.npm_execpath;
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows });
  if (done.status !== 0) {
    console.error('npm install failed; see above.');
    process.exit(done.status ?? 1);
  }
}

if (!installed()) install();
const node = [pinnedNode, process.execPath].find(nodeWorks);
if (!node) {
  console.error(
    'Node 24 is needed. The package "node" brings it, but its install script did not run: allow it (npm config get ignore-scripts) and run npm install.',
  );
  process.exit(1);
}

// The binaries first on the PATH: a tool that starts `node` again gets the pinned one.
const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: binaries + delimiter + process.env.PATH },
});
// A terminal sends Ctrl-C to the child as well; every other signal reaches only us and has to be passed on.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('close', (status, signal) => {
  if (!signal) process.exit(status ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
