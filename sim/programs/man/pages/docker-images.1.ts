export const source = `## SYNOPSIS
**docker images** [*OPTIONS*] [*REPOSITORY*[:*TAG*]]

## DESCRIPTION
Lists the images that are on this host.

## OPTIONS
**-a**, **--all**
: Intermediate ones too

**--digests**
: Their digests

**-f**, **--filter** *filter*
: Only those that match

**--format** *string*
: A Go template, table, or json

**--no-trunc**
: Do not cut anything off

**-q**, **--quiet**
: IDs only

## SEE ALSO
**docker**(1)
`;
