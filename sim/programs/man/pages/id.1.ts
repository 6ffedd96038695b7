export const source = `## SYNOPSIS
**id** [*OPTION*]... [*USER*]

## DESCRIPTION
Prints who you are, and which groups you are in.

## OPTIONS
**-g**, **--group**
: The group

**-G**, **--groups**
: All groups

**-n**, **--name**
: Names, not numbers

**-u**, **--user**
: The user
`;
