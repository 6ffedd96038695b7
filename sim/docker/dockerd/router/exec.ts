import type { GoType } from '../../../go/json.ts';
import { invalidParameter, systemError } from '../../api/error.ts';
import type { ExecCreateBody, ExecStartBody } from '../../api/types/exec.ts';
import { createExec } from '../container/exec/create.ts';
import { findExec } from '../container/exec/find.ts';
import { inspectExec } from '../container/exec/inspect.ts';
import { startExec } from '../container/exec/start.ts';
import { sizeOf } from '../container/resize.ts';
import { complete, type Field, structType } from '../container/struct.ts';
import type { Daemon } from '../daemon.ts';
import { readJson } from './body.ts';
import { get, post, type Route } from './route.ts';

const bool: GoType = { kind: 'bool' };
const string: GoType = { kind: 'string' };
const strings: GoType = { kind: 'slice', of: string };
const CREATE: readonly Field[] = [
  { name: 'User', type: string },
  { name: 'Privileged', type: bool },
  { name: 'Tty', type: bool },
  { name: 'ConsoleSize', type: { kind: 'any' } },
  { name: 'AttachStdin', type: bool },
  { name: 'AttachStderr', type: bool },
  { name: 'AttachStdout', type: bool },
  { name: 'Detach', type: bool },
  { name: 'DetachKeys', type: string },
  { name: 'Env', type: strings },
  { name: 'WorkingDir', type: string },
  { name: 'Cmd', type: strings },
];
const START: readonly Field[] = [
  { name: 'Detach', type: bool },
  { name: 'Tty', type: bool },
  { name: 'ConsoleSize', type: { kind: 'any' } },
];

export function execRoutes(daemon: Daemon): Route[] {
  return [
    post('/containers/{name}/exec', async ({ request, reply, vars }) => {
      const body = await readJson(request, structType('ExecOptions', CREATE));
      const name = vars.name ?? '';
      const wanted = complete(CREATE, (body ?? {}) as Record<string, unknown>) as unknown as ExecCreateBody;
      const exec = createExec(daemon, daemon.containers.find(name), wanted, name);
      await reply.json(201, { Id: exec.id });
    }),
    post('/exec/{id}/start', async (call) => {
      const body = await readJson(call.request, structType('ExecStartOptions', START));
      const { exec, container } = findExec(daemon, call.vars.id ?? '');
      await startExec(daemon, container, exec, complete(START, (body ?? {}) as Record<string, unknown>) as unknown as ExecStartBody, call);
    }),
    post('/exec/{id}/resize', async ({ query, reply, vars }) => {
      const size = sizeOf(query);
      const { exec, container } = findExec(daemon, vars.id ?? '');
      if (exec.status === 'created') throw invalidParameter('exec process is not started');
      if (exec.status === 'ended') throw systemError('cannot resize a stopped container');
      await daemon.containerd().resizePty({ id: container.id, execId: exec.id, ...size });
      await reply.empty(200);
    }),
    get('/exec/{id}/json', ({ reply, vars }) => reply.json(200, inspectExec(findExec(daemon, vars.id ?? '').exec))),
  ];
}
