export const source = `## SYNOPSIS
**docker inspect** [*OPTIONS*] *NAME|ID*...

## DESCRIPTION
Prints what the daemon knows of containers, images, volumes or networks, as JSON.

## OPTIONS
**-f**, **--format** *string*
: A Go template

**-s**, **--size**
: The sizes of containers too

**--type** *string*
: Only objects of this kind

## SEE ALSO
**docker**(1)
`;
