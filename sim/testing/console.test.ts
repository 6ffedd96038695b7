import { describe, expect, it } from 'vitest';
import { terminalWorld } from './world-terminal.ts';

const plain = (screen: string): string => screen.replaceAll(/\x1b\[[0-9;?]*[a-zA-Z]/g, '');

describe('a reboot, on the terminal of whoever asked for it', () => {
  it('shows what the console shows, and keeps what is typed meanwhile for the next prompt', async () => {
    const { type, screen, faults } = await terminalWorld();
    await type('sudo reboot\r', 2);
    expect(plain(screen())).toContain(
      'Connection to dockerhost closed.\r\n[  OK  ] Stopped target graphical.target - Graphical Interface.\r\n',
    );
    expect(plain(screen())).toContain('         Stopping docker.service - Docker Application Container Engine...\r\n');
    const after = plain(await type('echo ty', 1)) + plain(await type('ped\r', 15));
    expect(after).toMatch(/Welcome to Ubuntu 24\.04\S* LTS!\r\n\r\n/);
    expect(after).toContain('[  OK  ] Started docker.service - Docker Application Container Engine.\r\n');
    expect(after).toMatch(/echo typed\r\n(?:.*\n)*?.*typed\r\n/);
    expect(faults).toEqual([]);
  });

  it('tells of a service that takes its time, over and over in the same line', async () => {
    const { type, screen } = await terminalWorld();
    await type('docker run -d --name slow busybox sleep 1000\r', 20);
    await type('sudo reboot\r', 20);
    expect(plain(screen())).toMatch(/\r\[ *\*+ *\] A stop job is running for docker\.\S*….* \(7s \/ 1min 30s\)\r\r\[/);
  });
});
