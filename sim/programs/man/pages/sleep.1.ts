export const source = `## SYNOPSIS
**sleep** *NUMBER*[*SUFFIX*]...

## DESCRIPTION
Waits so many seconds, minutes (m), hours (h) or days (d).
`;
