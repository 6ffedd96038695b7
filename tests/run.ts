// npm test [-- --fast]
//
// Runs every check and every test, and ends with `N passed, N failed`. A static check counts as one. --fast leaves out what needs a
// browser, a build or minutes: that is `npm run check`.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissingTools } from './support/tools.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const fast = process.argv.includes('--fast');
const total = { passed: 0, failed: 0, skipped: 0 };

/** The folders with a tsconfig of their own; one that has no source yet is nothing to check. */
const ROOMS = ['.', 'sim', 'sim/ports/node', 'sim/ports/worker', 'lessons', 'src', 'tests'].filter(
  (room) => globSync('*.ts', { cwd: join(root, room) }).length > 0 || globSync('*/**/*.ts', { cwd: join(root, room) }).length > 0,
);

check('types', 'typescript/bin/tsc', ['-b', ...ROOMS]);
check('lint', '@biomejs/biome/bin/biome', ['check', '.']);
if (fast) tests(['architecture', 'unit']);
else {
  installMissingTools();
  check('pages', 'astro/bin/astro.mjs', ['check', '--tsconfig', 'src/tsconfig.json']);
  check('dead code', 'knip/bin/knip.js', []);
  check('build', 'astro/bin/astro.mjs', ['build'], { quiet: true });
  tests(['architecture', 'unit', 'contract', 'golden', 'machine', 'conformance', 'lessons', 'e2e']);
}
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Runs a tool of node_modules; it counts as one. `quiet` shows its output only when it fails. */
function check(name: string, tool: string, args: string[], { quiet = false } = {}): void {
  console.log(`\n— ${name}`);
  const done = node(tool, args, quiet ? 'pipe' : 'inherit');
  if (done.status === 0) total.passed += 1;
  else {
    total.failed += 1;
    console.log(`${done.stdout ?? ''}${done.stderr ?? ''}✗ ${name}`);
  }
}

function tests(projects: string[]): void {
  console.log(`\n— tests: ${projects.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'dockwire-tests-'));
  const file = join(folder, 'report.json');
  const selection = projects.flatMap((name) => ['--project', name]);
  const done = node('vitest/vitest.mjs', ['run', ...selection, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const failedBefore = total.failed;
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    total.skipped += report.numPendingTests + report.numTodoTests;
  } catch {
    console.log('✗ vitest left no report');
  }
  // A file that does not even load, or an error outside a test, fails the run without a failed test.
  if (done.status !== 0 && total.failed === failedBefore) total.failed += 1;
  rmSync(folder, { recursive: true });
}

function node(tool: string, args: string[], stdio: 'inherit' | 'pipe' = 'inherit') {
  return spawnSync(process.execPath, [join(modules, tool), ...args], {
    cwd: root,
    stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DOCKWIRE_SITE_IS_BUILT: '1' },
  });
}
