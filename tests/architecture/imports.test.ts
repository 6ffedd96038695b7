import { describe, expect, it } from 'vitest';
import { breachesIn } from './imports.ts';
import { sources } from './sources.ts';

describe('the walls between rooms', () => {
  it('hold in every source', () => {
    const all = sources('sim/**/*.ts', 'lessons/**/*.ts', 'src/**/*.{ts,astro}');
    expect(all.length).toBeGreaterThan(10);
    expect(all.flatMap(({ file, text }) => breachesIn(file, text))).toEqual([]);
  });

  it.each([
    ['sim/docker/cli/container/run.ts', "import { create } from '../../dockerd/container/create.ts';"],
    ['sim/docker/dockerd/container/start.ts', "import { run } from '../../../runc/main.ts';"],
    ['sim/docker/dockerd/container/start.ts', "export { store } from '../../../containerd/store.ts';"],
    ['sim/docker/cli/main.ts', "import type { Process } from '../../kernel/process.ts';"],
    ['sim/kernel/process.ts', "const { router } = await import('../http/router.ts');"],
    ['sim/base/clock.ts', "import { readFile } from 'node:fs/promises';"],
    ['sim/base/clock.ts', "import 'comlink';"],
    ['sim/shell/main.ts', "const ls = await import('../programs/coreutils/ls.ts');"],
    ['sim/world.ts', "import { api } from './ports/api.ts';"],
    ['sim/kernel/process.test.ts', "import { createWorld } from '../world.ts';"],
    ['lessons/course.ts', "import { createWorld } from '../sim/world.ts';"],
    ['src/islands/map/map.ts', "import { course } from '../../../lessons/course.ts';"],
    ['src/islands/map/map.ts', "new Worker(new URL('../../../sim/ports/worker.ts', import.meta.url), { type: 'module' });"],
    ['src/components/Lesson.astro', "---\nconst a = 1;\n---\n<script>\n  import { createWorld } from '../../sim/world.ts';\n</script>"],
    ['sim/newroom/a.ts', ''],
  ])('a forbidden import is caught: %s — %s', (file, text) => {
    expect(breachesIn(file, text)).toHaveLength(1);
  });

  it.each([
    ['sim/docker/cli/container/run.ts', "import type { Sys } from '../../../kernel/sys.ts';\nimport { verb } from '../command.ts';"],
    ['sim/docker/dockerd/container/start.ts', "import type { Containerd } from '../../../containerd/api.ts';"],
    ['sim/programs/registry.ts', "const main = () => import('../docker/cli/main.ts');\nimport('./coreutils/ls.ts');"],
    ['sim/kernel/process.test.ts', "import { it } from 'vitest';\nimport { machine } from '../testing/machine.ts';"],
    ['src/session/worker.ts', "new Worker(new URL('../../sim/ports/worker.ts', import.meta.url), { type: 'module' });"],
    ['src/islands/map/map.ts', "import { html } from 'lit';\nimport { session } from '../../session/session.ts';"],
    ['src/components/Lesson.astro', "---\nimport { course } from '../../lessons/course.ts';\n---\n<p>import x from 'nowhere'</p>"],
  ])('an allowed import passes: %s — %s', (file, text) => {
    expect(breachesIn(file, text)).toEqual([]);
  });
});
