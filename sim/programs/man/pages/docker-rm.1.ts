export const source = `## SYNOPSIS
**docker rm** [*OPTIONS*] *CONTAINER*...

## DESCRIPTION
Removes containers and what they have written to their own layer. One that runs has to be stopped first.

## OPTIONS
**-f**, **--force**
: Kill it if it runs

**-v**, **--volumes**
: Its anonymous volumes too

## SEE ALSO
**docker**(1)
`;
