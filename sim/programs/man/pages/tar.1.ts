export const source = `## SYNOPSIS
**tar** [*OPTIONS*] [*FILE*]...

## DESCRIPTION
An archive is one file that holds many, with names, rights and times.

## OPTIONS
**-c**, **--create**
: Pack

**-x**, **--extract**
: Unpack

**-t**, **--list**
: List

**-f**, **--file**=*ARCHIVE*
: This archive

**-z**, **--gzip**
: Compressed with gzip

**-v**, **--verbose**
: Say what is done

**-C**, **--directory**=*DIR*
: In this directory
`;
