export const source = `## SYNOPSIS
**nohup** *COMMAND* [*ARG*]...

## DESCRIPTION
The command does not hear of a hangup; its output goes to nohup.out.
`;
