export const source = `## SYNOPSIS
**chmod** [*OPTION*]... *MODE*[,*MODE*]... *FILE*...

**chmod** [*OPTION*]... *OCTAL-MODE* *FILE*...

## DESCRIPTION
MODE says whose rights (u, g, o, a), how (+ - =) and which (r, w, x, s, t); or all of them as an octal number.

## OPTIONS
**-R**, **--recursive**
: Everything below too

**-v**, **--verbose**
: Say what is done

**-c**, **--changes**
: Say what has changed
`;
