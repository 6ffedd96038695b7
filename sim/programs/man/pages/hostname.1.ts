export const source = `## SYNOPSIS
**hostname** [*OPTION*] [*NAME*]

## DESCRIPTION
Without a name, prints it.

## OPTIONS
**-I**, **--all-ip-addresses**
: Its addresses

**-f**, **--fqdn**
: The whole name
`;
