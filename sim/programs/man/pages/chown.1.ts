export const source = `## SYNOPSIS
**chown** [*OPTION*]... [*OWNER*][:[*GROUP*]] *FILE*...

## DESCRIPTION
Only root may give files away.

## OPTIONS
**-R**, **--recursive**
: Everything below too

**-h**, **--no-dereference**
: Links themselves

**-v**, **--verbose**
: Say what is done
`;
