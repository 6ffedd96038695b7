export const source = `## SYNOPSIS
**bash** [*OPTIONS*] [*FILE* [*ARG*...]]

## DESCRIPTION
bash reads command lines, expands variables, names and quotes in them, and runs programs, functions and builtins. Pipes (|), lists (; && ||), redirections (< > >> 2>), jobs (&, fg, bg), loops and conditions make programs of them.

## OPTIONS
**-c** *string*
: Run these commands

**-i**
: Be interactive

**-l**, **--login**
: Be a login shell

**-x**
: Show commands as they are run

**-e**
: Leave when a command fails

**--norc**
: Do not read ~/.bashrc
`;
