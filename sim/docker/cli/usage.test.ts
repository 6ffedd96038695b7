import { describe, expect, it } from 'vitest';
import { serveConnection } from '../../http/server.ts';
import type { Sys } from '../../kernel/sys.ts';
import { duplexOf } from '../../libc/duplex.ts';
import { testMachine } from '../../testing/machine.ts';
import { plainDockerSteps } from '../../testing/recorded-docker.ts';
import { main } from './main.ts';

/** A daemon that answers /_ping and nothing else. */
async function pingOnly(sys: Sys): Promise<void> {
  const listener = sys.listen({ family: 'unix', path: '/run/docker.sock' });
  for (;;) {
    const { fd } = await sys.accept(listener);
    void serveConnection(
      duplexOf(sys, fd),
      async (request, response) => {
        pings.push(`${request.method} ${request.target}`);
        response.writeHead(request.target === '/_ping' ? 200 : 500, [
          ['Api-Version', '1.51'],
          ['Ostype', 'linux'],
        ]);
        await response.end();
      },
      { date: () => 'Thu, 01 Jan 1970 00:00:00 GMT' },
    );
  }
}

let pings: string[] = [];

async function docker(argv: readonly string[]): Promise<{ stdout: string; stderr: string; exit: number | undefined; asked: string[] }> {
  pings = [];
  const machine = await testMachine({ docker: main });
  return machine.run(async (sys) => {
    sys.fork((daemon) => pingOnly(daemon).then(() => 0));
    const [outRead, outWrite] = sys.pipe();
    const [errRead, errWrite] = sys.pipe();
    const pid = sys.fork((child) => {
      child.dup2(outWrite, 1);
      child.dup2(errWrite, 2);
      for (const fd of child.descriptors()) if (fd > 2) child.close(fd);
      return child.exec('/usr/bin/docker', argv, { HOME: '/root', PATH: '/usr/bin' });
    });
    sys.close(outWrite);
    sys.close(errWrite);
    const [stdout, stderr] = await Promise.all([all(sys, outRead), all(sys, errRead)]);
    const ended = await sys.waitpid(pid);
    return { stdout, stderr, exit: ended?.status.kind === 'exited' ? ended.status.code : undefined, asked: pings };
  });
}

async function all(sys: Sys, fd: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = await sys.read(fd); bytes.length > 0; bytes = await sys.read(fd)) text += decoder.decode(bytes, { stream: true });
  return text;
}

/** Failures that the client finds by itself: at most it asks who the daemon is. */
const mistakes = plainDockerSteps().filter(
  ({ exit, stdout, stderr, pty, http, recording }) =>
    exit !== 0 &&
    stdout === '' &&
    stderr !== '' &&
    !pty &&
    /^A\/(usage|unknown)/.test(recording) &&
    (http ?? []).every(({ request }) => request.startsWith('HEAD /_ping')),
);

describe('what the client says of a mistaken command line', () => {
  it('was recorded often enough to mean something', () => expect(mistakes.length).toBeGreaterThan(80));

  it.each(mistakes.map((step) => [step.cmd, step] as const))('%s', async (_cmd, step) => {
    const { stdout, stderr, exit, asked } = await docker(step.argv);
    expect({ stderr, stdout, exit, asked }).toEqual({
      stderr: step.stderr,
      stdout: '',
      exit: step.exit,
      asked: (step.http ?? []).map(() => 'HEAD /_ping'),
    });
  });
});

it('says loudly what is not simulated yet', async () => {
  const { stderr, exit } = await docker(['docker', 'build', '.']);
  expect({ stderr, exit }).toEqual({ stderr: 'dockwire: docker build is not simulated yet\n', exit: 1 });
});

it('reads the flags of a missing command as the real one does', async () => {
  const { stderr, exit } = await docker(['docker', 'volume', 'ls', '--bogus']);
  expect(stderr).toBe(
    "unknown flag: --bogus\n\nUsage:  docker volume ls [OPTIONS]\n\nRun 'docker volume ls --help' for more information\n",
  );
  expect(exit).toBe(125);
});
