import { expect, it } from 'vitest';
import { skeleton } from './skeleton.ts';

it("gives Ubuntu's homes its aliases and its memory, and others neither", () => {
  expect(skeleton('ubuntu')['.bashrc']).toMatch(/^HISTCONTROL=ignoreboth\n(?:.*\n)*alias ll='ls -alF'\n/m);
  expect(skeleton('debian')['.bashrc']).toMatch(/^alias ll='ls -l'\n$/m);
  expect(skeleton('debian')['.bashrc']).not.toContain('HISTCONTROL');
});
