export const source = `## SYNOPSIS
**docker info** [*OPTIONS*]

## DESCRIPTION
Prints how many containers and images there are, how the daemon stores and logs, and where.

## OPTIONS
**-f**, **--format** *string*
: A Go template or json

## SEE ALSO
**docker**(1)
`;
