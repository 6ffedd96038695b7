import type { Sys } from '../kernel/sys.ts';
import { makeDirectories, writeText } from '../libc/files.ts';

const RC = "# ~/.bashrc: read by interactive shells\nPS1='\\u@\\h:\\w\\$ '\n";
/** What Ubuntu's has beside the prompt, colours apart: repetitions are not remembered, and three ways to list. */
const UBUNTU = "HISTCONTROL=ignoreboth\nshopt -s histappend\nalias ll='ls -alF'\nalias la='ls -A'\nalias l='ls -CF'\n";

/** What a new home is filled with; `release`: the ID of /etc/os-release. */
export function skeleton(release: string): Readonly<Record<string, string>> {
  return {
    '.bash_logout': '# ~/.bash_logout: read by login shells when they end\n',
    '.bashrc': RC + (release === 'ubuntu' ? UBUNTU : "alias ll='ls -l'\n"),
    '.profile': 'if [ -f "$HOME/.bashrc" ]; then . "$HOME/.bashrc"; fi\n',
  };
}

export function placeSkeleton(sys: Sys, release: string): void {
  makeDirectories(sys, '/etc/skel');
  for (const [name, text] of Object.entries(skeleton(release))) writeText(sys, `/etc/skel/${name}`, text);
}
