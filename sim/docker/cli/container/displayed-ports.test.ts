import { expect, it } from 'vitest';
import { displayedPorts } from './displayed-ports.ts';

const published = (port: number, outside = port) =>
  ['0.0.0.0', '::'].map((IP) => ({ IP, PrivatePort: port, PublicPort: outside, Type: 'tcp' }));

// Source: recordings C/ps_table_widths.json.
it.each([
  ['nothing', [], ''],
  ['an exposed port', [{ PrivatePort: 6379, Type: 'tcp' }], '6379/tcp'],
  ['a port that differs outside', published(80, 32768), '0.0.0.0:32768->80/tcp, [::]:32768->80/tcp'],
  [
    'a run of ports',
    [7003, 7001, 7000, 7002].flatMap((port) => published(port)),
    '0.0.0.0:7000-7003->7000-7003/tcp, [::]:7000-7003->7000-7003/tcp',
  ],
  [
    'a gap',
    [
      { PrivatePort: 80, Type: 'tcp' },
      { PrivatePort: 82, Type: 'tcp' },
    ],
    '80/tcp, 82/tcp',
  ],
  [
    'two protocols',
    [
      { PrivatePort: 53, Type: 'udp' },
      { PrivatePort: 53, Type: 'tcp' },
    ],
    '53/tcp, 53/udp',
  ],
])('shows %s', (_name, ports, text) => expect(displayedPorts(ports)).toBe(text));
