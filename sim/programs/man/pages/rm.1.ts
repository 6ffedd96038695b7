export const source = `## SYNOPSIS
**rm** [*OPTION*]... [*FILE*]...

## DESCRIPTION
Removes names of files. There is no way back.

## OPTIONS
**-f**, **--force**
: Say nothing of files that are not there, and do not ask

**-i**
: Ask each time

**-r**, **-R**, **--recursive**
: Directories with what is in them

**-d**, **--dir**
: Empty directories

**-v**, **--verbose**
: Say what is done
`;
