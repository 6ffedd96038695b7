export const source = `## SYNOPSIS
**docker tag** *SOURCE_IMAGE*[:*TAG*] *TARGET_IMAGE*[:*TAG*]

## DESCRIPTION
Both names mean the same image afterwards.

## SEE ALSO
**docker**(1)
`;
