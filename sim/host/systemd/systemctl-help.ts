export const SYSTEMCTL_HELP = `systemctl [OPTIONS...] COMMAND ...

Asks the service manager, or has it do something.

Units:
  list-units [PATTERN...]             Units in memory
  list-sockets [PATTERN...]           Sockets it listens on
  list-timers [PATTERN...]            Timers, the next one first
  is-active PATTERN...                Is one of them active?
  is-failed [PATTERN...]              Has one of them failed?
  status [PATTERN...|PID...]          How units are, with the journal's last lines
  show [PATTERN...]                   Properties
  cat PATTERN...                      Files and drop-ins
  list-dependencies [UNIT...]         What a unit pulls in
  start UNIT...                       Start
  stop UNIT...                        Stop
  reload UNIT...                      Have it read its configuration again
  restart UNIT...                     Stop, then start
  try-restart UNIT...                 The same, if it runs
  reload-or-restart UNIT...           Reload if it can, else restart
  try-reload-or-restart UNIT...       The same, if it runs
  isolate UNIT                        Start one unit, stop all that it does not need
  kill UNIT...                        Send a signal to its processes
  reset-failed [PATTERN...]           Forget failures

Unit files:
  list-unit-files [PATTERN...]        Files, and what starts by itself
  enable UNIT...                      Have it start by itself
  disable UNIT...                     Not any more
  reenable UNIT...                    Both, one after the other
  is-enabled UNIT...                  Does it start by itself?
  mask UNIT...                        Make it impossible to start
  unmask UNIT...                      Take that back
  revert UNIT...                      Back to what its vendor ships
  edit UNIT...                        Change it with an editor
  get-default                         The target that is started at boot
  set-default TARGET                  Another one

Jobs and the manager:
  list-jobs                           What is under way
  daemon-reload                       Read all unit files again
  daemon-reexec                       The same, in a fresh process
  is-system-running                   Is the machine all right?

The machine:
  halt, poweroff, reboot              Take it down

Options:
  -h --help                           This text
     --version                        The version
  -t --type=TYPE, --state=STATE       Only units of a kind, in a state
     --failed                         The same as --state=failed
  -p --property=NAME, -P NAME         Only these properties; -P: only their values
  -a --all                            Inactive units and empty properties too
  -l --full                           Nothing cut short
     --reverse                        Dependencies the other way round
  -s --signal=SIGNAL, --kill-whom=WHO For kill
     --now                            With enable, start; with disable, stop
  -q --quiet                          Say less
     --no-block                       Do not wait
     --no-legend, --plain, --no-pager Plainer output
     --runtime                        Until the next boot only
  -f --force                          For poweroff and reboot: do not stop services
  -n --lines=INTEGER                  How much of the journal status shows
  -o --output=STRING                  In which form
     --drop-in=NAME, --full           For edit
`;
