export const source = `## SYNOPSIS
**cat** [*OPTION*]... [*FILE*]...

## DESCRIPTION
Writes the files one after another; - and no name at all stand for standard input.

## OPTIONS
**-A**, **--show-all**
: Show what cannot be seen

**-b**, **--number-nonblank**
: Number lines that are not empty

**-E**, **--show-ends**
: A $ at every line's end

**-n**, **--number**
: Number all lines

**-s**, **--squeeze-blank**
: Several empty lines are one

**-T**, **--show-tabs**
: Tabs as ^I
`;
