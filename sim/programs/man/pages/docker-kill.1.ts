export const source = `## SYNOPSIS
**docker kill** [*OPTIONS*] *CONTAINER*...

## DESCRIPTION
Sends SIGKILL, or another signal, to the first process of each container.

## OPTIONS
**-s**, **--signal** *string*
: The signal

## SEE ALSO
**docker**(1)
`;
