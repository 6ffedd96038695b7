export const source = `## SYNOPSIS
**docker create** [*OPTIONS*] *IMAGE* [*COMMAND*] [*ARG*...]

## DESCRIPTION
Takes the options of **docker run** and stops before the start. The ID is printed.

## SEE ALSO
**docker**(1)
`;
