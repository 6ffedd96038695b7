export const source = `## SYNOPSIS
**docker volume** *COMMAND*

## DESCRIPTION
Commands: create, inspect, ls, prune, rm. A volume is a directory that the daemon keeps; it outlives the containers that use it.

## SEE ALSO
**docker**(1)
`;
