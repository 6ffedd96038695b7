import { PassThrough } from 'node:stream';
import Docker from 'dockerode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveDaemon } from './served.ts';

/** dockerode, unmodified, against the simulated daemon on a real unix socket. */
describe('dockerode', () => {
  let served: Served;
  let docker: Docker;
  beforeAll(async () => {
    served = await serveDaemon({ world: { hosts: { dockerhost: { images: ['alpine'] } } } });
    docker = new Docker({ socketPath: served.socket });
  });
  afterAll(() => served.stop());

  async function pull(name: string): Promise<string[]> {
    const stream = await docker.pull(name);
    return new Promise((resolve, reject) => {
      docker.modem.followProgress(stream, (error, output: { status?: string }[]) =>
        error ? reject(error) : resolve(output.map(({ status }) => status ?? '')),
      );
    });
  }

  it('ping, version, info', async () => {
    expect(String(await docker.ping())).toBe('OK');
    expect(await docker.version()).toMatchObject({ Version: '28.5.2', ApiVersion: '1.51', MinAPIVersion: '1.24', Os: 'linux' });
    expect(await docker.info()).toMatchObject({ ServerVersion: '28.5.2', Driver: 'overlay2' });
  });

  it('pulls with progress', async () => {
    const statuses = await pull('busybox:latest');
    expect(statuses[0]).toBe('Pulling from library/busybox');
    expect(statuses.at(-1)).toBe('Status: Downloaded newer image for busybox:latest');
    expect((await docker.listImages()).flatMap(({ RepoTags }) => RepoTags ?? []).sort()).toEqual(['alpine:latest', 'busybox:latest']);
  });

  it('runs a container and takes its streams apart', async () => {
    const container = await docker.createContainer({
      Image: 'busybox',
      Cmd: ['sh', '-c', 'echo out; echo err >&2; exit 3'],
      AttachStdout: true,
      AttachStderr: true,
    });
    const stream = await container.attach({ stream: true, stdout: true, stderr: true });
    const out = collect();
    const err = collect();
    container.modem.demuxStream(stream, out.stream, err.stream);
    const over = new Promise((resolve) => stream.once('end', resolve));
    await container.start();
    expect(await container.wait()).toMatchObject({ StatusCode: 3 });
    await over;
    expect([out.text(), err.text()]).toEqual(['out\n', 'err\n']);
    expect((await container.inspect()).State).toMatchObject({ Status: 'exited', ExitCode: 3, Running: false });
    const logs = await container.logs({ stdout: true, stderr: false });
    expect(logs.subarray(8).toString()).toBe('out\n');
    await container.remove();
  });

  it('starts, lists, stops and removes', async () => {
    const container = await docker.createContainer({ name: 'box', Image: 'alpine', Cmd: ['sleep', '1000'] });
    await container.start();
    expect(await docker.listContainers()).toMatchObject([{ Names: ['/box'], Image: 'alpine', State: 'running' }]);
    await container.kill();
    expect(await docker.listContainers({ all: true, filters: { status: ['exited'] } })).toMatchObject([
      { Names: ['/box'], Status: expect.stringMatching(/^Exited \(137\)/) },
    ]);
    await container.remove();
  });

  it('gives errors their status and the daemon’s words', async () => {
    await expect(docker.getContainer('nosuch').inspect()).rejects.toMatchObject({
      statusCode: 404,
      json: { message: 'No such container: nosuch' },
    });
    await expect(docker.createContainer({ Image: 'nosuch' })).rejects.toMatchObject({
      statusCode: 404,
      json: { message: 'No such image: nosuch:latest' },
    });
  });
});

function collect(): { stream: PassThrough; text: () => string } {
  const stream = new PassThrough();
  const parts: Uint8Array[] = [];
  stream.on('data', (part: Uint8Array) => parts.push(part));
  return { stream, text: () => Buffer.concat(parts).toString() };
}
