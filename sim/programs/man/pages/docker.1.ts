export const source = `## SYNOPSIS
**docker** [*OPTIONS*] *COMMAND* [*ARG*...]

## DESCRIPTION
docker talks to the daemon **dockerd**(8), which does the work: every command is one or more HTTP requests to its API, by default on the unix socket /var/run/docker.sock. Whoever may write to that socket is as powerful as root; that is what membership in the group docker gives.

## OPTIONS
**--config** *string*
: The directory of the client's own settings

**-c**, **--context** *string*
: Which context, that is which daemon, to use

**-D**, **--debug**
: Say more

**-H**, **--host** *list*
: The socket of the daemon

**-l**, **--log-level** *string*
: How much to say: debug, info, warn, error or fatal

**--tls**
: Use TLS

**--tlsverify**
: Use TLS and check the other side

**-v**, **--version**
: Print the version and leave

## EXAMPLES
Run a first container:

    docker run hello-world

See all containers, stopped ones too:

    docker ps -a

## SEE ALSO
**docker-run**(1), **docker-ps**(1), **docker-images**(1), **docker-build**(1), **dockerd**(8)
`;
