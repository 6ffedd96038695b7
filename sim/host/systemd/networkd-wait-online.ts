import type { Program } from '../../kernel/sys.ts';

/** How long a machine on a quiet LAN waits for its address (DHCP: four packets and an address check), in microseconds. */
const LEASE = 400_000;

/** systemd-networkd-wait-online(8): ends when the network can be used. Docker waits for it; whoever logs in does not. */
export const main: Program = async (sys) => {
  await sys.sleep(LEASE);
  return 0;
};
