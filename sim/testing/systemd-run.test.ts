import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSystemdRun } from '../host/systemd/systemd-run-options.ts';
import { terminalWorld } from './world-terminal.ts';

it('runs a command as a unit that is forgotten with its end, and gives its status back', async () => {
  const { run, faults } = await terminalWorld();
  expect(await run("sudo systemd-run -q -P --unit=asked sh -c 'read line; echo got $line; exit 4' <<< hello")).toBe('got hello\n[4]');
  expect(await run('ls /run/systemd/transient; systemctl is-failed asked')).toBe('asked.service\nfailed\n[0]');
  expect(await run('sudo systemctl reset-failed; ls /run/systemd/transient; systemctl status asked')).toBe(
    'Unit asked.service could not be found.\n[4]',
  );
  expect(
    await run('sudo systemd-run -q --unit=limited -p TasksMax=7 sleep 100; cat /sys/fs/cgroup/system.slice/limited.service/pids.max'),
  ).toBe('7\n[0]');
  expect(await run('sudo systemd-run -q --scope --unit=here cat /proc/self/cgroup')).toBe('0::/system.slice/here.scope\n[0]');
  expect(await run('systemd-run true')).toBe('Failed to start transient service unit: Interactive authentication required.\n[1]');
  expect(faults).toEqual([]);
});

it('takes any words without a fault', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('-p', '--unit=x', '--on-active=5', '--scope', '--wait', '-PGq', '--', 'true', '-E', 'A=b'),
  );
  fc.assert(fc.property(fc.array(word), (args) => ['string', 'object'].includes(typeof parseSystemdRun(args))));
});
