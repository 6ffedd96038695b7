/** `systemd-run --help`, in our own words. */
export const SYSTEMD_RUN_HELP = `systemd-run [OPTIONS...] COMMAND [ARGUMENTS...]

Runs a command as a unit that systemd makes for it and forgets when it is over.

  -h --help                       Print this text
     --version                    Print the version
     --scope                      Run it here, in a scope, not as a service
  -u --unit=UNIT                  Name of the unit
  -p --property=NAME=VALUE        A setting of the unit
     --description=TEXT           What the unit is called in lists
     --no-block                   Do not wait until it has started
  -r --remain-after-exit          Keep the unit until somebody stops it
     --wait                       Wait until it is over, and tell how it ended
     --send-sighup                A stop sends SIGHUP as well
     --service-type=TYPE          Type= of the service
     --uid=USER                   Run as this user
     --gid=GROUP                  Run as this group
     --nice=NICE                  Nice level
     --working-directory=PATH     Where to run it
  -d --same-dir                   Run it in the present directory
  -E --setenv=NAME=VALUE          A variable for it
  -P --pipe                       Give it this input and output
  -q --quiet                      Do not tell which unit it is
  -G --collect                    Forget the unit even when it failed

Timer options:
     --on-active=SECONDS          Run it that much later
     --on-boot=SECONDS            … after the machine was switched on
     --on-startup=SECONDS         … after systemd was started
     --on-unit-active=SECONDS     … after it ran last
     --on-unit-inactive=SECONDS   … after it ended last
     --on-calendar=SPEC           Run it at these times
     --timer-property=NAME=VALUE  A setting of the timer

--user, --slice, --pty, --shell and properties of paths and sockets are not simulated.
`;
