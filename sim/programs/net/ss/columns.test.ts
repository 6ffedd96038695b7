import { expect, it } from 'vitest';
import { type Cells, layOut } from './columns.ts';

const NO_NETID = new Set([0]);
const listening = (address: string, port: string, users = ''): Cells => [
  'tcp',
  'LISTEN',
  '0',
  '128',
  address,
  port,
  '0.0.0.0:',
  '*',
  users,
];
const ROWS = [listening('127.0.0.1:', '4600'), listening('0.0.0.0:', '2024')];

it('fills a terminal to its edge, as iproute2 6.1 did on one of 80 columns', () => {
  expect(layOut(ROWS, { hidden: NO_NETID, head: true, screen: 80 }).split('\n')).toEqual([
    'State    Recv-Q   Send-Q     Local Address:Port     Peer Address:Port  Process  ',
    'LISTEN   0        128            127.0.0.1:4600          0.0.0.0:*              ',
    'LISTEN   0        128              0.0.0.0:2024          0.0.0.0:*              ',
    '',
  ]);
});

it('lets a column that has no room begin on a line of its own', () => {
  const rows = [listening('127.0.0.1:', '4600', ' users:(("MainThread",pid=30985,fd=22))'), ROWS[1] as Cells];
  const [head, first] = layOut(rows, { hidden: NO_NETID, head: true, screen: 80 }).split('\n');
  expect(head).toBe(`State     Recv-Q    Send-Q       Local Address:Port        Peer Address:Port    ${'Process'.padEnd(80)}`);
  expect(first).toBe(
    `LISTEN    0         128              127.0.0.1:4600             0.0.0.0:*       ${' users:(("MainThread",pid=30985,fd=22))'.padEnd(80)}`,
  );
});

it('is as narrow as it can be into a pipe', () => {
  expect(layOut(ROWS, { hidden: NO_NETID, head: true, screen: undefined })).toMatch(
    /^State {2}Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\n/,
  );
});
