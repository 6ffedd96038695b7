export const source = `## SYNOPSIS
**vi** [*OPTIONS*] [*FILE*...]

## DESCRIPTION
i begins inserting, Esc ends it, :w writes, :q leaves, :q! leaves without writing. :help tells more.

## OPTIONS
**-R**
: Read only

**-c** *COMMAND*
: Run this ex command first

+*NUM*
: Begin at this line

+/*PATTERN*
: Begin where this is found

**-h**, **--help**
: A short list

**--version**
: The version
`;
