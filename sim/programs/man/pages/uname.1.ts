export const source = `## SYNOPSIS
**uname** [*OPTION*]...

## DESCRIPTION
Prints the name of the kernel, or more.

## OPTIONS
**-a**, **--all**
: Everything

**-r**, **--kernel-release**
: The release

**-n**, **--nodename**
: The host name

**-m**, **--machine**
: The hardware
`;
