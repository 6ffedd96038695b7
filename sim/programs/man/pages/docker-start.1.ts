export const source = `## SYNOPSIS
**docker start** [*OPTIONS*] *CONTAINER*...

## DESCRIPTION
Starts the process of a container again, with the files it had left.

## OPTIONS
**-a**, **--attach**
: Show its output and pass on signals

**-i**, **--interactive**
: Connect standard input

## SEE ALSO
**docker**(1)
`;
