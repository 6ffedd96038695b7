import { expect, it } from 'vitest';
import { formatColored, formatPlain } from './logrus.ts';

const time = '2026-11-20T22:10:28.529961519Z';

it('writes a line as dockerd does to a file', () => {
  const fields = { timeout: '1m0s', address: '/run/containerd/containerd.sock' };
  expect(formatPlain({ time, level: 'info', msg: 'Creating a containerd client', fields })).toBe(
    `time="${time}" level=info msg="Creating a containerd client" address=/run/containerd/containerd.sock timeout=1m0s\n`,
  );
  expect(formatPlain({ time: 't', level: 'warning', msg: 'word', fields: { msg: 'x', a: true, b: '', c: 'say "hi"' } })).toBe(
    'time=t level=warning msg=word a=true b= c="say \\"hi\\"" fields.msg=x\n',
  );
});

it('writes a line as dockerd does to a terminal', () => {
  expect(formatColored({ time, level: 'info', msg: 'Starting up' })).toBe(
    `\x1b[36mINFO\x1b[0m[${time}] Starting up                                  \n`,
  );
  const long = 'CDI directory does not exist, skipping: failed to monitor for changes: no such file or directory';
  expect(formatColored({ time, level: 'error', msg: long, fields: { dir: '/etc/cdi' } })).toBe(
    `\x1b[31mERRO\x1b[0m[${time}] ${long}  \x1b[31mdir\x1b[0m=/etc/cdi\n`,
  );
});
