export const source = `## SYNOPSIS
**docker push** [*OPTIONS*] *NAME*[:*TAG*]

## DESCRIPTION
Sends the layers that the registry does not have, and then the manifest.

## OPTIONS
**-a**, **--all-tags**
: Every tag of the image

**-q**, **--quiet**
: Say little

## SEE ALSO
**docker**(1)
`;
