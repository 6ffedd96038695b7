import { readFileSync } from 'node:fs';
import type { WorldInput } from '../../../sim/world/document.ts';

/**
 * The network of a script that says `# root: network`, as the simulation declares it; `real.sh` beside this file makes the same of network
 * namespaces. MAC addresses follow from the order here. `web` answers on port 80, and `walled` answers nobody.
 */
export function networkWorld(host: string, files: Readonly<Record<string, string>>): WorldInput {
  return {
    hosts: {
      [host]: { profile: 'bare', user: 'root', address: '192.168.56.10', files: { ...files }, services: { ssh: 'disabled' } },
      web: { profile: 'bare', user: 'root', address: '192.168.56.20', files: WEB },
      walled: { profile: 'bare', user: 'root', address: '192.168.56.30', firewall: ['-A INPUT -j DROP'] },
      far: { profile: 'bare', user: 'root', address: '10.20.0.5' },
    },
    dns: {
      records: { 'db.example.net': '192.168.56.40', 'many.example.net': ['192.168.56.20', '192.168.56.21'] },
      servfail: ['broken.example.net'],
      silent: ['slow.example.net'],
    },
  };
}

const UNIT = `[Unit]
Description=A page
[Service]
ExecStart=/usr/bin/socat TCP-LISTEN:80,fork,reuseaddr SYSTEM:/srv/answer
[Install]
WantedBy=multi-user.target
`;

/** What it says, here and there. */
const ANSWER = readFileSync(new URL('answer.sh', import.meta.url), 'utf8');

const WEB = {
  '/srv/answer': { text: ANSWER, mode: '0755' },
  '/etc/systemd/system/web.service': UNIT,
  '/etc/systemd/system/multi-user.target.wants/web.service': UNIT,
};
