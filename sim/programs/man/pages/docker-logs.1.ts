export const source = `## SYNOPSIS
**docker logs** [*OPTIONS*] *CONTAINER*

## DESCRIPTION
Prints what the process in the container has written to its standard output and standard error.

## OPTIONS
**--details**
: Extra attributes

**-f**, **--follow**
: Go on as more is written

**--since** *string*
: Only what is younger, such as 10m

**-n**, **--tail** *string*
: Only so many lines of the end

**-t**, **--timestamps**
: The time of every line

**--until** *string*
: Only what is older

## SEE ALSO
**docker**(1)
`;
