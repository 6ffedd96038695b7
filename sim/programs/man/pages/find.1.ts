export const source = `## SYNOPSIS
**find** [*STARTING-POINT*...] [*EXPRESSION*]

## DESCRIPTION
Goes through directories and tries the expression on every file: tests such as -name, -type, -size, -mtime, -user, and what to do: -print, -exec, -delete.
`;
