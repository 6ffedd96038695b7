export const source = `## SYNOPSIS
**docker build** [*OPTIONS*] *PATH|URL|-*

## DESCRIPTION
Sends the files under PATH to the builder and carries out the Dockerfile among them. Steps whose inputs are the same come from the cache.

## OPTIONS
**--build-arg** *list*
: Values for ARG

**-f**, **--file** *string*
: The Dockerfile

**--no-cache**
: Do every step anew

**--progress** *string*
: How to show the progress: auto, plain, tty

**-q**, **--quiet**
: Only the ID

**-t**, **--tag** *list*
: The name of the image

**--target** *string*
: Stop at this stage

## SEE ALSO
**docker**(1)
`;
