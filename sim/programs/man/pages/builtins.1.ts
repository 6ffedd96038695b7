export const source = `## SYNOPSIS
**help** [*NAME*]

## DESCRIPTION
cd changes the directory; pwd prints it. export, unset and declare are for variables, alias and unalias for short names. jobs, fg, bg, kill, wait and disown are for jobs; trap for signals. read takes a line apart; echo and printf write. test and [ compare; set and shopt change the shell; source runs a file in it; type and command say what a name is; history and ulimit do as they say; exit and logout leave. help tells more of each.
`;
