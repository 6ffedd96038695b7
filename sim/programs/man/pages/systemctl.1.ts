export const source = `## SYNOPSIS
**systemctl** [*OPTIONS*] *COMMAND* [*UNIT*...]

## DESCRIPTION
Commands: start, stop, restart, reload, status, enable, disable, is-active, is-enabled, list-units, list-unit-files, cat, show, edit, mask, unmask, daemon-reload, reboot, poweroff.

## OPTIONS
**--now**
: With enable and disable: start or stop at once

**--no-pager**
: Not through a pager

**-l**, **--full**
: Do not cut lines off

**-t**, **--type**=*TYPE*
: Only units of this kind

**-a**, **--all**
: Inactive ones too

**-q**, **--quiet**
: Say nothing
`;
