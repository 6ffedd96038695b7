export const source = `## SYNOPSIS
**tail** [*OPTION*]... [*FILE*]...

## DESCRIPTION
Prints the last ten lines of each file.

## OPTIONS
**-c**, **--bytes**=*NUM*
: So many bytes

**-f**, **--follow**
: Go on as the file grows

**-n**, **--lines**=*NUM*
: So many lines

**-q**, **--quiet**
: No names of files
`;
