export const source = `## SYNOPSIS
**nano** [*OPTIONS*] [[+*LINE*[,*COLUMN*]] *FILE*]

## DESCRIPTION
What is typed goes into the text; the lines at the bottom name the keys. ^O writes, ^X leaves.

## OPTIONS
**-v**, **--view**
: Change nothing

**-h**, **--help**
: A short list

**-V**, **--version**
: The version
`;
