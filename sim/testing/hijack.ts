import { text, utf8 } from '../base/bytes.ts';
import { FrameReader } from '../docker/api/stdcopy.ts';
import type { DaemonLab } from './daemon-lab.ts';

const UPGRADE = [
  ['Connection', 'Upgrade'],
  ['Upgrade', 'tcp'],
] as const;

/** A hijacked connection: what came before the streams, and everything after. */
export async function hijack(lab: DaemonLab, target: string, body?: unknown) {
  const fd = await lab.sys.connect({ family: 'unix', path: '/run/docker.sock' });
  const payload = body === undefined ? '' : JSON.stringify(body);
  const type = payload ? 'Content-Type: application/json\r\n' : '';
  const upgrade = UPGRADE.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  await lab.sys.write(
    fd,
    utf8(`POST ${target} HTTP/1.1\r\nHost: docker\r\n${type}Content-Length: ${payload.length}\r\n${upgrade}\r\n${payload}`),
  );
  const reader = new FrameReader();
  let head = '';
  while (!head.includes('\r\n\r\n')) head += text(await lab.sys.read(fd, 1));
  return {
    head,
    fd,
    async rest(raw = false) {
      let out = '';
      for (let part = await lab.sys.read(fd); part.length > 0; part = await lab.sys.read(fd)) {
        if (raw) out += text(part);
        else for (const frame of reader.push(part)) out += `${frame.stream}:${text(frame.bytes)}`;
      }
      return out;
    },
  };
}
