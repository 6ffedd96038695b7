export const source = `## SYNOPSIS
**docker network** *COMMAND*

## DESCRIPTION
Commands: connect, create, disconnect, inspect, ls, prune, rm.

## SEE ALSO
**docker**(1)
`;
