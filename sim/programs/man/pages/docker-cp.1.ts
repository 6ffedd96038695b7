export const source = `## SYNOPSIS
**docker cp** [*OPTIONS*] *CONTAINER*:*SRC* *DEST*

**docker cp** [*OPTIONS*] *SRC* *CONTAINER*:*DEST*

## DESCRIPTION
Copies files or directories; the container need not run. A single - stands for a tar archive on standard input or output.

## OPTIONS
**-a**, **--archive**
: Keep user and group

**-L**, **--follow-link**
: Follow a link in the source

## SEE ALSO
**docker**(1)
`;
