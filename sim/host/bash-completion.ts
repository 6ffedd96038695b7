/** bash-completion(7), reduced: specifications for what learners type, each in a file that is read when Tab first asks for it. */
const LOADER = `# Programmable completion: functions are loaded when they are first needed.
BASH_COMPLETION_VERSINFO=(2 11)
_completion_loader() {
  local file=/usr/share/bash-completion/completions/\${1##*/}
  if [ -f "$file" ]; then
    . "$file"
    return 124
  fi
  return 1
}
complete -D -o bashdefault -o default -F _completion_loader
complete -d cd pushd rmdir
complete -u su
complete -A hostname -o default ssh ping scp telnet traceroute
complete -c which type command man sudo
`;

const DOCKER = `# Asks the client itself, as every program built with cobra can be asked.
_docker() {
  local line out directive
  out=$(docker __complete "\${COMP_WORDS[@]:1}" 2> /dev/null) || return
  directive=\${out##*:}
  COMPREPLY=()
  while read -r line; do
    case $line in
      :*) ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done <<< "$out"
  if [ "$directive" = 4 ]; then compopt +o default; fi
}
complete -o default -F _docker docker
`;

const SYSTEMCTL = `_systemctl() {
  local verbs='cat daemon-reload disable enable is-active is-enabled is-failed list-units list-unit-files restart reload show start status stop'
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$verbs" -- "$2"))
  else
    COMPREPLY=($(compgen -W "$(systemctl list-unit-files --no-legend --no-pager 2> /dev/null | cut -d' ' -f1)" -- "$2"))
  fi
}
complete -F _systemctl systemctl
`;

const SERVICE = `_service() {
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$(systemctl list-unit-files --type=service --no-legend --no-pager 2> /dev/null | cut -d. -f1 | cut -d' ' -f1)" -- "$2"))
  else
    COMPREPLY=($(compgen -W 'start stop restart reload status' -- "$2"))
  fi
}
complete -F _service service
`;

const KILL = `_kill() {
  case $2 in
    -*) COMPREPLY=($(compgen -P - -W "$(kill -l | tr -s ' \\t' '\\n\\n' | grep '^SIG' | cut -c4-)" -- "\${2#-}")) ;;
    *) COMPREPLY=($(compgen -W "$(ps -eo pid=)" -- "$2")) ;;
  esac
}
complete -F _kill kill
`;

const KILLALL = `_killall() {
  COMPREPLY=($(compgen -W "$(ps -eo comm=)" -- "$2"))
}
complete -F _killall killall pkill pgrep
`;

const DIRECTORY = '/usr/share/bash-completion';

/** Path → text. */
export const COMPLETION_FILES: Readonly<Record<string, string>> = {
  [`${DIRECTORY}/bash_completion`]: LOADER,
  [`${DIRECTORY}/completions/docker`]: DOCKER,
  [`${DIRECTORY}/completions/systemctl`]: SYSTEMCTL,
  [`${DIRECTORY}/completions/service`]: SERVICE,
  [`${DIRECTORY}/completions/kill`]: KILL,
  [`${DIRECTORY}/completions/killall`]: KILLALL,
};
