export const source = `## SYNOPSIS
**curl** [*OPTIONS*] *URL*...

## DESCRIPTION
Sends a request, and writes what comes back to standard output.

## OPTIONS
**-d**, **--data** *DATA*
: Send this, by POST

**-f**, **--fail**
: Fail at HTTP errors

**-H**, **--header** *HEADER*
: With this header

**-I**, **--head**
: Only the head

**-i**, **--include**
: The head too

**-k**, **--insecure**
: Do not check certificates

**-L**, **--location**
: Follow redirects

**-o**, **--output** *FILE*
: Write to a file

**-s**, **--silent**
: Say nothing

**-S**, **--show-error**
: But say errors

**-v**, **--verbose**
: Say what happens

**-X**, **--request** *METHOD*
: This method

**--unix-socket** *PATH*
: Through this socket
`;
