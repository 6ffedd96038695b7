export const source = `## SYNOPSIS
**docker pull** [*OPTIONS*] *NAME*[:*TAG*|@*DIGEST*]

## DESCRIPTION
Fetches the manifest of an image and the layers that are not here yet. Without a registry in its name the image comes from Docker Hub, without a tag it is latest.

## OPTIONS
**-a**, **--all-tags**
: Every tag of the repository

**--platform** *string*
: For this platform

**-q**, **--quiet**
: Only the name at the end

## SEE ALSO
**docker**(1)
`;
