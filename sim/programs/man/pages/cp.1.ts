export const source = `## SYNOPSIS
**cp** [*OPTION*]... *SOURCE* *DEST*

**cp** [*OPTION*]... *SOURCE*... *DIRECTORY*

## DESCRIPTION
Copies a file to another name, or several into a directory.

## OPTIONS
**-a**, **--archive**
: Directories too, and everything as it was

**-i**, **--interactive**
: Ask before writing over a file

**-r**, **-R**, **--recursive**
: Directories with what is in them

**-p**
: Keep mode, owner and times

**-v**, **--verbose**
: Say what is done
`;
