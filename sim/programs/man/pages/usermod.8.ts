export const source = `## SYNOPSIS
**usermod** [*OPTIONS*] *LOGIN*

## DESCRIPTION
Groups count from the next login on.

## OPTIONS
**-a**, **--append**
: With -G: keep the others

**-G**, **--groups** *GROUPS*
: Be in these groups

**-s**, **--shell** *SHELL*
: Another shell

**-L**, **--lock**
: Lock the password
`;
