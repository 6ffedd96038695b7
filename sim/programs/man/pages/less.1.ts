export const source = `## SYNOPSIS
**less** [*OPTIONS*] [*FILE*...]

## DESCRIPTION
Space goes on, b goes back, /word searches, q leaves, h lists the keys.

## OPTIONS
**-F**, **--quit-if-one-screen**
: Do not stay for a short text

**-i**, **--ignore-case**
: Case does not matter in searches

**-N**, **--LINE-NUMBERS**
: With line numbers

**-R**, **--RAW-CONTROL-CHARS**
: Show colours

**-S**, **--chop-long-lines**
: Cut long lines off

+F
: Follow the end

+G
: Begin at the end
`;
