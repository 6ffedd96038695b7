export const source = `## SYNOPSIS
**grep** [*OPTION*]... *PATTERNS* [*FILE*]...

## DESCRIPTION
Prints the lines in which a pattern is found. The status is 0 if there was one, 1 if not, 2 after an error.

## OPTIONS
**-c**, **--count**
: Only how many

**-E**, **--extended-regexp**
: Extended patterns

**-F**, **--fixed-strings**
: Patterns are plain text

**-i**, **--ignore-case**
: Small and capital letters are the same

**-l**, **--files-with-matches**
: Only names of files

**-n**, **--line-number**
: With line numbers

**-o**, **--only-matching**
: Only what matched

**-q**, **--quiet**
: Nothing; only the status

**-r**, **--recursive**
: Directories too

**-v**, **--invert-match**
: Lines that do not match

**-w**, **--word-regexp**
: Whole words

**-A**, **--after-context**=*NUM*
: And so many lines after

**-B**, **--before-context**=*NUM*
: And so many lines before
`;
