export const source = `## SYNOPSIS
**journalctl** [*OPTIONS*] [*MATCHES*...]

## DESCRIPTION
Prints what services and the kernel have logged, the oldest first.

## OPTIONS
**-u**, **--unit**=*UNIT*
: Of this unit

**-f**, **--follow**
: Go on as more is logged

**-n**, **--lines**=*N*
: The last so many

**-b**, **--boot**
: Since this start

**-e**, **--pager-end**
: Begin at the end

**-p**, **--priority**=*RANGE*
: Only this important

**-r**, **--reverse**
: The newest first

**-S**, **--since**=*DATE*
: Not older

**-U**, **--until**=*DATE*
: Not younger

**-o**, **--output**=*STRING*
: Another form

**--no-pager**
: Not through a pager
`;
