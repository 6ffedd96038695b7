export const source = `## SYNOPSIS
**docker login** [*OPTIONS*] [*SERVER*]

## DESCRIPTION
Asks for name and password, tries them, and keeps them for later pulls and pushes.

## OPTIONS
**-p**, **--password** *string*
: The password

**--password-stdin**
: Read the password from standard input

**-u**, **--username** *string*
: The name

## SEE ALSO
**docker**(1)
`;
