export const source = `## SYNOPSIS
**kill** [-s *SIGNAL* | -*SIGNAL*] *PID*...

**kill** -l [*SIGNAL*]

## DESCRIPTION
Sends SIGTERM, which asks a process to end, or another signal. A number below zero means a process group.

## OPTIONS
**-s** *SIGNAL*
: This signal

**-l**
: The names of signals

**-9**
: SIGKILL, which no process can refuse
`;
