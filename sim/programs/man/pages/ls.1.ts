export const source = `## SYNOPSIS
**ls** [*OPTION*]... [*FILE*]...

## DESCRIPTION
Lists files, or what is in directories; without names, in this one. Names that begin with a dot are left out.

## OPTIONS
**-a**, **--all**
: Names that begin with a dot too

**-A**, **--almost-all**
: The same without . and ..

**-d**, **--directory**
: Directories themselves

**-h**, **--human-readable**
: Sizes with units

**-l**
: Rights, owner, size and time of each

**-R**, **--recursive**
: Directories within directories

**-r**, **--reverse**
: The other way round

**-S**
: The largest first

**-t**
: The newest first

**-1**
: One name a line
`;
