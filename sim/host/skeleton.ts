import type { Sys } from '../kernel/sys.ts';
import { makeDirectories, writeText } from '../libc/files.ts';

/** What a new home is filled with. */
export const SKELETON: Readonly<Record<string, string>> = {
  '.bash_logout': '# ~/.bash_logout: read by login shells when they end\n',
  '.bashrc': "# ~/.bashrc: read by interactive shells\nPS1='\\u@\\h:\\w\\$ '\nalias ll='ls -l'\n",
  '.profile': 'if [ -f "$HOME/.bashrc" ]; then . "$HOME/.bashrc"; fi\n',
};

export function placeSkeleton(sys: Sys): void {
  makeDirectories(sys, '/etc/skel');
  for (const [name, text] of Object.entries(SKELETON)) writeText(sys, `/etc/skel/${name}`, text);
}
