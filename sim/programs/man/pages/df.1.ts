export const source = `## SYNOPSIS
**df** [*OPTION*]... [*FILE*]...

## DESCRIPTION
For each file system, or those that hold the files.

## OPTIONS
**-h**, **--human-readable**
: Sizes with units

**-i**, **--inodes**
: Files, not bytes

**-T**, **--print-type**
: The kind of file system
`;
