import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installMissingTools } from '../support/tools.ts';
import { type Served, serveDaemon } from './served.ts';

/** The unmodified docker command line against the simulated daemon on a real unix socket. */
describe('the real docker CLI', () => {
  let served: Served;
  beforeAll(async () => {
    installMissingTools();
    served = await serveDaemon();
  });
  afterAll(() => served.stop());

  function docker(...args: string[]): { stdout: string; stderr: string; status: number | null } {
    const { stdout, stderr, status, error } = spawnSync('docker', args, {
      encoding: 'utf8',
      timeout: 20_000,
      env: { PATH: process.env.PATH, HOME: served.home, DOCKER_HOST: `unix://${served.socket}` },
    });
    if (error) throw error;
    return { stdout, stderr, status };
  }

  it('finds a socket of the owner alone', () => {
    expect(statSync(served.socket).mode & 0o777).toBe(0o600);
  });

  it('version negotiates an API version', () => {
    const { stdout, status } = docker('version', '--format', '{{.Server.Version}} {{.Server.APIVersion}} {{.Server.MinAPIVersion}}');
    expect([stdout.trim(), status]).toEqual(['28.5.2 1.51 1.24', 0]);
  });

  it('pull busybox', () => {
    const { stdout, status } = docker('pull', 'busybox');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Using default tag: latest\nlatest: Pulling from library\/busybox\n[0-9a-f]{12}: Pulling fs layer\n[\s\S]*Digest: sha256:[0-9a-f]{64}\nStatus: Downloaded newer image for busybox:latest\ndocker.io\/library\/busybox:latest\n$/,
    );
  });

  it('run hello-world pulls what is missing and streams what it prints', () => {
    const { stdout, stderr, status } = docker('run', 'hello-world');
    expect(status).toBe(0);
    expect(stderr).toContain("Unable to find image 'hello-world:latest' locally");
    expect(stdout).toContain('Hello from Docker!');
  });

  it('run busybox echo hi', () => {
    expect(docker('run', '--rm', 'busybox', 'echo', 'hi')).toEqual({ stdout: 'hi\n', stderr: '', status: 0 });
  });

  it('run gives the status of the command, and 127 and 125 when there was none', () => {
    expect(docker('run', '--rm', 'busybox', 'sh', '-c', 'exit 7').status).toBe(7);
    expect(docker('run', '--rm', 'busybox', 'nosuchcommand').status).toBe(127);
    expect(docker('run', '--rm', 'no-such-image-anywhere').status).toBe(125);
  });

  it('run -i sends standard input', () => {
    const { stdout } = spawnSync('docker', ['run', '--rm', '-i', 'busybox', 'cat'], {
      input: 'over the wire\n',
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: served.home, DOCKER_HOST: `unix://${served.socket}` },
    });
    expect(stdout).toBe('over the wire\n');
  });

  it('run -d, ps -a, logs, inspect, stop, kill, rm', () => {
    const started = docker(
      'run',
      '-d',
      '--name',
      'web',
      'busybox',
      'sh',
      '-c',
      'echo up; trap "exit 0" TERM; while true; do sleep 1; done',
    );
    expect(started.stdout).toMatch(/^[0-9a-f]{64}\n$/);
    expect(docker('ps', '--format', '{{.Names}} {{.Image}} {{.State}}').stdout).toBe('web busybox running\n');
    expect(docker('logs', 'web').stdout).toBe('up\n');
    expect(docker('inspect', '-f', '{{.State.Status}} {{.Config.Image}}', 'web').stdout).toBe('running busybox\n');
    expect(docker('stop', 'web')).toMatchObject({ stdout: 'web\n', status: 0 });
    expect(docker('ps', '-a', '--filter', 'name=web', '--format', '{{.Status}}').stdout).toMatch(/^Exited \(0\) /);
    docker('start', 'web');
    expect(docker('kill', 'web')).toMatchObject({ stdout: 'web\n', status: 0 });
    expect(docker('inspect', '-f', '{{.State.ExitCode}}', 'web').stdout).toBe('137\n');
    expect(docker('rm', 'web')).toMatchObject({ stdout: 'web\n', status: 0 });
    expect(docker('rm', 'web')).toMatchObject({ status: 1, stderr: 'Error response from daemon: No such container: web\n' });
  });

  it('info and images', () => {
    expect(docker('info', '--format', '{{.ServerVersion}} {{.Driver}}').stdout).toBe('28.5.2 overlay2\n');
    expect(docker('images', '--format', '{{.Repository}}:{{.Tag}}').stdout.split('\n').sort()).toEqual([
      '',
      'busybox:latest',
      'hello-world:latest',
    ]);
  });

  it('what is not simulated is said so, and fails', () => {
    const { stderr, status } = docker('swarm', 'init');
    expect(status).not.toBe(0);
    expect(stderr).toContain('dockwire: ');
    expect(stderr).toContain('not simulated yet');
  });
});
