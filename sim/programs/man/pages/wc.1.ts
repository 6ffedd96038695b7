export const source = `## SYNOPSIS
**wc** [*OPTION*]... [*FILE*]...

## DESCRIPTION
Counts in each file, and in all.

## OPTIONS
**-c**, **--bytes**
: Bytes

**-l**, **--lines**
: Lines

**-m**, **--chars**
: Characters

**-w**, **--words**
: Words
`;
