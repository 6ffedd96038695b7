export const source = `## SYNOPSIS
**docker stop** [*OPTIONS*] *CONTAINER*...

## DESCRIPTION
Sends the container's stop signal (SIGTERM unless the image says otherwise), waits, and sends SIGKILL if it still runs.

## OPTIONS
**-s**, **--signal** *string*
: Send this signal

**-t**, **--timeout** *int*
: Seconds to wait before SIGKILL

## SEE ALSO
**docker**(1)
`;
