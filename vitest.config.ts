import { defineConfig } from 'vitest/config';

/** A test that hangs ends here. It says nothing of speed: a machine that has much else to do may take ten times as long. */
const LIMIT = { testTimeout: 30_000 };

/** Each project is one promise of the house; `npx vitest run --project NAME` runs it alone. */
const project = (name: string, include: string[], more: object = {}) => ({
  test: { name, include, environment: 'node', ...LIMIT, ...more },
});

export default defineConfig({
  test: {
    passWithNoTests: true,
    // A loop of a process that has died ends with this: see sim/kernel/sys.ts.
    onUnhandledError: (error) => error.name !== 'ProcessGone',
    projects: [
      project('unit', ['sim/**/*.test.ts', 'lessons/**/*.test.ts', 'src/**/*.test.ts']),
      project('architecture', ['tests/architecture/**/*.test.ts']),
      project('contract', ['tests/contract/**/*.test.ts']),
      project('golden', ['tests/golden/**/*.test.ts']),
      project('machine', ['tests/machine/**/*.test.ts']),
      project('conformance', ['tests/conformance/**/*.test.ts']),
      project('lessons', ['tests/lessons/**/*.test.ts']),
      project('e2e', ['tests/e2e/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 180_000, globalSetup: ['tests/support/site.ts'] }),
    ],
  },
});
