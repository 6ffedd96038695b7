export const source = `## SYNOPSIS
**docker exec** [*OPTIONS*] *CONTAINER* *COMMAND* [*ARG*...]

## DESCRIPTION
Starts another process in the namespaces of a container that runs.

## OPTIONS
**-d**, **--detach**
: In the background

**-e**, **--env** *list*
: Environment variables

**-i**, **--interactive**
: Keep standard input open

**--privileged**
: With more rights

**-t**, **--tty**
: Give it a terminal

**-u**, **--user** *string*
: As this user

**-w**, **--workdir** *string*
: In this directory

## SEE ALSO
**docker**(1)
`;
