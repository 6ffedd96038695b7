export const source = `## SYNOPSIS
**ssh** [*OPTIONS*] [*USER*@]*HOST* [*COMMAND*]

## DESCRIPTION
Opens an encrypted connection, checks the key of the other machine against ~/.ssh/known_hosts, proves who you are by key or password, and gives you a shell or runs a command.

## OPTIONS
**-i** *FILE*
: Use this private key

**-p** *PORT*
: Not port 22 but this

**-l** *USER*
: As this user

**-t**
: A terminal for the command

**-v**
: Say what happens

**-o** *OPTION*
: A setting as in ssh_config
`;
