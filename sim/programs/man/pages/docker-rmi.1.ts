export const source = `## SYNOPSIS
**docker rmi** [*OPTIONS*] *IMAGE*...

## DESCRIPTION
Takes a tag off an image; with the last tag the image goes, and the layers that nothing else needs.

## OPTIONS
**-f**, **--force**
: Even if a stopped container uses it

**--no-prune**
: Keep untagged parents

## SEE ALSO
**docker**(1)
`;
