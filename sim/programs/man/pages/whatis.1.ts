export const source = `## SYNOPSIS
**whatis** *NAME*...

## DESCRIPTION
The same as **man -f**.
`;
