export const source = `## SYNOPSIS
**mv** [*OPTION*]... *SOURCE* *DEST*

**mv** [*OPTION*]... *SOURCE*... *DIRECTORY*

## DESCRIPTION
Gives a file another name, or moves several into a directory.

## OPTIONS
**-f**, **--force**
: Do not ask

**-i**, **--interactive**
: Ask before writing over a file

**-n**, **--no-clobber**
: Write over nothing

**-v**, **--verbose**
: Say what is done
`;
