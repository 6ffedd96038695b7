export const source = `## SYNOPSIS
**apropos** *KEYWORD*...

## DESCRIPTION
The same as **man -k**.
`;
