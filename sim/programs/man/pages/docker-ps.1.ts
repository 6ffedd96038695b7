export const source = `## SYNOPSIS
**docker ps** [*OPTIONS*]

## DESCRIPTION
Lists the containers that run; with **-a** all there are.

## OPTIONS
**-a**, **--all**
: Stopped ones too

**-f**, **--filter** *filter*
: Only those that match, such as status=exited or name=web

**--format** *string*
: A Go template, table, or json

**-n**, **--last** *int*
: The last so many, whatever their state

**-l**, **--latest**
: The last one

**--no-trunc**
: Do not cut anything off

**-q**, **--quiet**
: IDs only

**-s**, **--size**
: How much they have written

## SEE ALSO
**docker**(1)
`;
