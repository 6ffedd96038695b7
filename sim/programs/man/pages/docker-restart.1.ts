export const source = `## SYNOPSIS
**docker restart** [*OPTIONS*] *CONTAINER*...

## DESCRIPTION
As **docker stop** and then **docker start**.

## OPTIONS
**-s**, **--signal** *string*
: The signal to stop with

**-t**, **--timeout** *int*
: Seconds to wait before SIGKILL

## SEE ALSO
**docker**(1)
`;
