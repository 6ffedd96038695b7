import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { supportText } from '../../sim/world/support.ts';

it('SUPPORT.md says what the code declares (npm run -s dockwire -- support > SUPPORT.md)', () => {
  expect(readFileSync(new URL('../../SUPPORT.md', import.meta.url), 'utf8')).toBe(supportText());
});
