export const source = `## SYNOPSIS
**touch** [*OPTION*]... *FILE*...

## DESCRIPTION
A file that is not there is made, empty.

## OPTIONS
**-a**
: Only the time of access

**-m**
: Only the time of change

**-c**, **--no-create**
: Make no file

**-d**, **--date**=*STRING*
: This time
`;
