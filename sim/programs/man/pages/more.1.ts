export const source = `## SYNOPSIS
**more** [*OPTIONS*] *FILE*...

## DESCRIPTION
Space goes on by a screen, Enter by a line, q leaves.
`;
