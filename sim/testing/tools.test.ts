import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { makeDirectories, removeTree, writeText } from '../libc/files.ts';
import { spawn } from '../libc/spawn.ts';
import { readAll } from '../libc/stdio.ts';
import { withShell } from '../programs/busybox.ts';
import { APPLETS } from '../programs/busybox-applets.ts';
import { gnu } from '../programs/tool.ts';
import { type TestMachine, testMachine } from './machine.ts';

interface Row {
  argv: string[];
  stdin?: string;
  stdout: string;
  stderr: string;
  exit: number;
}

/** What Debian 12's tools and its busybox-static 1.35 did, in the C locale. */
const recorded = JSON.parse(readFileSync(new URL('./tools.recorded.json', import.meta.url), 'utf8')) as {
  files: Record<string, string>;
  gnu: Row[];
  busybox: Row[];
};

const programs: Record<string, Program> = Object.fromEntries(Object.entries(APPLETS).map(([name, tool]) => [name, gnu(tool)]));
programs.busybox = withShell(() => 127);

function lay(sys: Sys): void {
  removeTree(sys, '/w');
  for (const [path, contents] of Object.entries(recorded.files)) {
    makeDirectories(sys, `/w/${path}`.slice(0, `/w/${path}`.lastIndexOf('/')));
    writeText(sys, `/w/${path}`, contents, 0o644);
  }
  sys.chmod('/w/script.sh', 0o755);
  sys.symlink('text', '/w/link');
  sys.symlink('gone', '/w/dangling');
}

async function replay(machine: TestMachine, row: Row, busybox: boolean): Promise<Row> {
  return machine.run(async (sys) => {
    lay(sys);
    writeText(sys, '/etc/passwd', 'root:x:0:0:root:/root:/bin/sh\n');
    writeText(sys, '/etc/group', 'root:x:0:\n');
    const [[inRead, inWrite], [outRead, outWrite], [errRead, errWrite]] = [sys.pipe(), sys.pipe(), sys.pipe()];
    await sys.write(inWrite, utf8(row.stdin ?? ''));
    sys.close(inWrite);
    const argv = busybox ? ['busybox', ...row.argv] : row.argv;
    const pid = spawn(sys, `/usr/bin/${argv[0]}`, argv, {
      cwd: '/w',
      env: { PATH: '/usr/bin', HOME: '/root' },
      fds: { 0: inRead, 1: outWrite, 2: errWrite },
    });
    for (const fd of [inRead, outWrite, errWrite]) sys.close(fd);
    const [stdout, stderr] = await Promise.all([readAll(sys, outRead), readAll(sys, errRead)]);
    const ended = await sys.waitpid(pid);
    for (const fd of [outRead, errRead]) sys.close(fd);
    return { ...row, stdout: text(stdout), stderr: text(stderr), exit: ended?.status.kind === 'exited' ? ended.status.code : -1 };
  });
}

/** A usage text is in our own words: what counts is that there is one, and the complaint before it. */
function comparable(row: Row): Row {
  const stderr = row.stderr.replace(/BusyBox v[\s\S]*/, 'BusyBox usage\n');
  return { ...row, stderr };
}

describe.each([['gnu'], ['busybox']] as const)('%s tools', (dialect) => {
  it.each(recorded[dialect].map((row) => [row.argv.join(' '), row] as const))('%s', async (_, row) => {
    const machine = await testMachine(programs);
    expect(comparable(await replay(machine, row, dialect === 'busybox'))).toEqual(comparable(row));
    expect(machine.faults).toEqual([]);
  });
});
