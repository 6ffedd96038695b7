export const source = `## SYNOPSIS
**ps** [*OPTIONS*]

## DESCRIPTION
Without options, the processes of this terminal. **ps aux** and **ps -ef** show all.

## OPTIONS
**-e**
: All processes

**-f**
: More columns

**-o** *FORMAT*
: These columns

**-p** *PIDLIST*
: These processes

**-u** *USERS*
: Those of these users

**--forest**
: As a tree

**--sort** *KEY*
: In this order
`;
