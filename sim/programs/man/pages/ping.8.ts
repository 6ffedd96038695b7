export const source = `## SYNOPSIS
**ping** [*OPTIONS*] *DESTINATION*

## DESCRIPTION
Sends ICMP echo requests, and says how long the answers took.

## OPTIONS
**-c** *COUNT*
: So many, and then end

**-i** *INTERVAL*
: Seconds between them

**-W** *TIMEOUT*
: Seconds to wait for an answer

**-q**
: Only the summary
`;
