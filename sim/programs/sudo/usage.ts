/** The call forms of sudo 1.9 as it prints them after a wrong call. */
export const SUDO_USAGE = `usage: sudo -h | -K | -k | -V
usage: sudo -v [-ABkNnS] [-g group] [-h host] [-p prompt] [-u user]
usage: sudo -l [-ABkNnS] [-g group] [-h host] [-p prompt] [-U user] [-u user]
            [command [arg ...]]
usage: sudo [-ABbEHkNnPS] [-r role] [-t type] [-C num] [-D directory] [-g
            group] [-h host] [-p prompt] [-R directory] [-T timeout] [-u user]
            [VAR=value] [-i | -s] [command [arg ...]]
usage: sudo -e [-ABkNnS] [-r role] [-t type] [-C num] [-D directory] [-g group]
            [-h host] [-p prompt] [-R directory] [-T timeout] [-u user] file ...
`;

/** What each option does, in our own words. */
export const SUDO_HELP = `sudo - execute a command as another user

${SUDO_USAGE}
Options:
  -b, --background              start the command and do not wait for it
  -D, --chdir=directory         run it in this directory
  -E, --preserve-env            keep the environment as it is
      --preserve-env=list       keep these variables
  -g, --group=group             run it with this group
  -H, --set-home                HOME is the home of the user that it runs as
  -h, --help                    show this and end
  -i, --login                   run that user's shell as a login shell, or a command with it
  -K, --remove-timestamp        forget every password that was given
  -k, --reset-timestamp         ask for the password again next time
  -l, --list                    show what one may do, or where a command is
  -n, --non-interactive         fail rather than ask
  -P, --preserve-groups         keep the groups as they are
  -p, --prompt=prompt           ask for the password with these words
  -S, --stdin                   read the password from standard input
  -s, --shell                   run a shell, or a command with it
  -U, --other-user=user         with -l, show what another may do
  -u, --user=user               run it as this user (a name or #uid)
  -V, --version                 show the version and end
  -v, --validate                give the password now and run nothing
  --                            no more options
`;
