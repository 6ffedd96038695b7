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
complete -c which type command
complete -o default -F _command_after sudo watch nohup xargs strace

# Words of the line up to the cursor, parted by blanks alone: readline's own also part at : and =.
_words_by_blanks() {
  read -ra words <<< "\${COMP_LINE:0:COMP_POINT}"
  case \${COMP_LINE:0:COMP_POINT} in *[[:blank:]]) words+=('') ;; esac
}

# The line after this word belongs to another command, which knows how to complete it.
_command_after() {
  local words at=1 spec
  _words_by_blanks
  while [[ $at -lt \${#words[@]}-1 && \${words[at]} == -* ]]; do at=$((at + 1)); done
  if [[ $at -ge \${#words[@]}-1 ]]; then
    if [[ $2 != -* ]]; then COMPREPLY=($(compgen -c -- "$2")); fi
    return
  fi
  local name=\${words[at]##*/}
  complete -p "$name" > /dev/null 2>&1 || _completion_loader "$name"
  spec=$(complete -p "$name" 2> /dev/null) || return
  [[ $spec == *' -F '* ]] || return
  spec=\${spec#*' -F '}
  local line=\${COMP_LINE#*[[:blank:]]"\${words[at]}"[[:blank:]]}
  line="\${words[at]} $line"
  COMP_POINT=$((COMP_POINT - \${#COMP_LINE} + \${#line}))
  COMP_LINE=$line
  while [[ \${COMP_WORDS[0]} != "\${words[at]}" && \${#COMP_WORDS[@]} -gt 1 ]]; do
    COMP_WORDS=("\${COMP_WORDS[@]:1}")
    COMP_CWORD=$((COMP_CWORD - 1))
  done
  \${spec%% *} "$name" "$2" "$3"
}
`;

const DOCKER = `# Asks the client itself, as every program built with cobra can be asked.
_docker() {
  local words line out directive word
  _words_by_blanks
  out=$(docker __complete "\${words[@]:1}" 2> /dev/null) || return
  directive=\${out##*:}
  # What readline replaces begins after the last : or =.
  word=\${words[-1]}
  word=\${word%"\${word##*[:=]}"}
  COMPREPLY=()
  while read -r line; do
    case $line in
      :*) ;;
      *)
        line=\${line%%$'\\t'*}
        COMPREPLY+=("\${line#"$word"}")
        ;;
    esac
  done <<< "$out"
  if [ "$directive" = 4 ]; then compopt +o default; fi
}
complete -o default -F _docker docker
`;

const JOURNALCTL = `_journalctl() {
  case $3 in
    -u | --unit) COMPREPLY=($(compgen -W "$(systemctl list-unit-files --no-legend --no-pager 2> /dev/null | cut -d' ' -f1)" -- "$2")) ;;
    *)
      case $2 in
        -*) COMPREPLY=($(compgen -W '--all --boot --catalog --disk-usage --follow --full --grep --help --identifier --lines --list-boots --no-hostname --no-pager --output --pager-end --priority --reverse --since --unit --until --utc --version' -- "$2")) ;;
      esac
      ;;
  esac
}
complete -F _journalctl journalctl
`;

const SYSTEMCTL = `_systemctl() {
  local verbs='cat daemon-reload disable edit enable get-default is-active is-enabled is-failed is-system-running isolate kill list-dependencies list-jobs list-sockets list-timers list-unit-files list-units mask poweroff reboot reenable reload reload-or-restart reset-failed restart revert set-default show start status stop try-restart unmask'
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
  [`${DIRECTORY}/completions/journalctl`]: JOURNALCTL,
  [`${DIRECTORY}/completions/systemctl`]: SYSTEMCTL,
  [`${DIRECTORY}/completions/service`]: SERVICE,
  [`${DIRECTORY}/completions/kill`]: KILL,
  [`${DIRECTORY}/completions/killall`]: KILLALL,
};
