export const source = `## SYNOPSIS
**which** [-a] *NAME*...

## DESCRIPTION
Prints the file that would be run.

## OPTIONS
**-a**
: All of them
`;
