import { expect, it } from 'vitest';
import { RELEASES } from './releases.ts';

it('quotes os-release as the distributions do', () => {
  // Recorded from Debian 12.
  expect(RELEASES.bare.files['/etc/os-release']).toBe(
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION="12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\nHOME_URL="https://www.debian.org/"\nSUPPORT_URL="https://www.debian.org/support"\nBUG_REPORT_URL="https://bugs.debian.org/"\n',
  );
  expect(RELEASES.ubuntu.files['/etc/os-release']).toContain(
    'VERSION_ID="24.04"\nVERSION="24.04.2 LTS (Noble Numbat)"\nVERSION_CODENAME=noble\nID=ubuntu\nID_LIKE=debian\n',
  );
});
