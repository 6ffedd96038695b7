export const source = `## SYNOPSIS
**sort** [*OPTION*]... [*FILE*]...

## DESCRIPTION
Writes the lines of all files in order.

## OPTIONS
**-k**, **--key**=*KEYDEF*
: By these fields

**-n**, **--numeric-sort**
: By number

**-r**, **--reverse**
: The other way round

**-t**, **--field-separator**=*SEP*
: What is between fields

**-u**, **--unique**
: Equal lines once
`;
