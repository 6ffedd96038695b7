export const source = `## SYNOPSIS
**sudo** [-u *USER*] *COMMAND* [*ARG*...]

**sudo** -i | -s

## DESCRIPTION
Asks for your own password and runs the command as root, if /etc/sudoers lets you.

## OPTIONS
**-i**, **--login**
: A login shell of that user

**-k**, **--reset-timestamp**
: Ask again next time

**-l**, **--list**
: What you may do

**-n**, **--non-interactive**
: Do not ask; fail

**-s**, **--shell**
: A shell

**-u**, **--user**=*USER*
: As this user
`;
