export const source = `## SYNOPSIS
**docker version** [*OPTIONS*]

## DESCRIPTION
Prints the version of this program and, if it can be reached, that of the daemon, with the API they agreed on.

## OPTIONS
**-f**, **--format** *string*
: A Go template or json

## SEE ALSO
**docker**(1)
`;
