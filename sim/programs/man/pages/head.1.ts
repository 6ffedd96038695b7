export const source = `## SYNOPSIS
**head** [*OPTION*]... [*FILE*]...

## DESCRIPTION
Prints the first ten lines of each file.

## OPTIONS
**-c**, **--bytes**=*NUM*
: So many bytes

**-n**, **--lines**=*NUM*
: So many lines

**-q**, **--quiet**
: No names of files
`;
