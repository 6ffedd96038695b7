export const source = `## SYNOPSIS
**docker run** [*OPTIONS*] *IMAGE* [*COMMAND*] [*ARG*...]

## DESCRIPTION
Makes a container (pulling the image if it is not here), starts it, and by default stays attached to its output until it ends. The exit status is that of the process in the container; 125 when docker itself failed, 126 when the command cannot be run, 127 when it is not there.

## OPTIONS
**-d**, **--detach**
: Leave it running in the background and print its ID

**-e**, **--env** *list*
: Set environment variables

**--entrypoint** *string*
: Run this instead of the image's entrypoint

**--hostname** *string*
: The host name inside

**-i**, **--interactive**
: Keep standard input open

**-t**, **--tty**
: Give it a terminal

**--name** *string*
: Give it a name

**--network** *network*
: Connect it to this network

**-p**, **--publish** *list*
: Make a port of it reachable at a port of the host

**--pull** *string*
: When to pull: always, missing or never

**--restart** *string*
: When the daemon starts it again: no, on-failure, always, unless-stopped

**--rm**
: Remove it when it ends

**-u**, **--user** *string*
: Run as this user

**-v**, **--volume** *list*
: Mount a volume or a directory of the host

**-w**, **--workdir** *string*
: The working directory inside

## EXAMPLES
A shell in a container that leaves nothing behind:

    docker run -it --rm alpine sh

A web server at port 8080 of the host:

    docker run -d --name web -p 8080:80 nginx

## SEE ALSO
**docker-create**(1), **docker-start**(1), **docker-exec**(1), **docker-ps**(1), **docker-rm**(1)
`;
