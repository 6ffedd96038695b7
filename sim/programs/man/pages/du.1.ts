export const source = `## SYNOPSIS
**du** [*OPTION*]... [*FILE*]...

## DESCRIPTION
Adds up what is in directories.

## OPTIONS
**-a**, **--all**
: Files too

**-h**, **--human-readable**
: Sizes with units

**-s**, **--summarize**
: Only the sum

**-d**, **--max-depth**=*N*
: So deep
`;
