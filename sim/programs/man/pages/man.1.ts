export const source = `## SYNOPSIS
**man** [*SECTION*] *PAGE*...

**man** -k *WORD*...

## DESCRIPTION
Shows a page by a pager. Section 1 is for commands, 5 for files, 8 for what the administrator runs.

## OPTIONS
**-k**, **--apropos**
: Pages that have to do with a word

**-f**, **--whatis**
: What a page is about, in a line

**-w**, **--where**
: Where the page is

**-P**, **--pager**=*PAGER*
: Another pager
`;
