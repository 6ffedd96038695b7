export const source = `## SYNOPSIS
**ss** [*OPTIONS*]

## DESCRIPTION
Shows connections and who listens.

## OPTIONS
**-l**, **--listening**
: Listening ones

**-n**, **--numeric**
: Numbers, not names

**-p**, **--processes**
: Whose they are

**-t**, **--tcp**
: TCP

**-u**, **--udp**
: UDP

**-x**, **--unix**
: Unix sockets

**-a**, **--all**
: All
`;
