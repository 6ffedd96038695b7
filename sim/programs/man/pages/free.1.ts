export const source = `## SYNOPSIS
**free** [*OPTIONS*]

## DESCRIPTION
Total, used, free and what the cache holds.

## OPTIONS
**-h**, **--human**
: Sizes with units

**-m**, **--mebi**
: In mebibytes
`;
