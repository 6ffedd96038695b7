export const source = `## SYNOPSIS
**docker stats** [*OPTIONS*] [*CONTAINER*...]

## DESCRIPTION
Shows processor, memory, network and disk use, again and again.

## OPTIONS
**-a**, **--all**
: Stopped ones too

**--no-stream**
: Once

**--no-trunc**
: Do not cut anything off

## SEE ALSO
**docker**(1)
`;
