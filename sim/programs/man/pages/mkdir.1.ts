export const source = `## SYNOPSIS
**mkdir** [*OPTION*]... *DIRECTORY*...

## DESCRIPTION
Makes directories that are not there yet.

## OPTIONS
**-m**, **--mode**=*MODE*
: With these rights

**-p**, **--parents**
: Those above too, and no error if it is there

**-v**, **--verbose**
: Say what is done
`;
