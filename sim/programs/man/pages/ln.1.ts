export const source = `## SYNOPSIS
**ln** [*OPTION*]... *TARGET* *LINK_NAME*

## DESCRIPTION
Gives a file another name.

## OPTIONS
**-s**, **--symbolic**
: A link by name

**-f**, **--force**
: In place of what is there
`;
