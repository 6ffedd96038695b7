export const source = `## SYNOPSIS
**service** *NAME* *COMMAND*

## DESCRIPTION
Passes start, stop, restart and status on to **systemctl**.

## OPTIONS
**--status-all**
: The state of all
`;
