export const source = `## SYNOPSIS
**ip** [*OPTIONS*] *OBJECT* *COMMAND*

## DESCRIPTION
Objects: address, link, route, neigh.

## OPTIONS
**-br**
: Short lines

**-4**
: IPv4 only
`;
