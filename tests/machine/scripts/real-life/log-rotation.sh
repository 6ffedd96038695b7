# log rotation
set -u
log=app.log keep=3
rotate() {
  local i
  for ((i = keep - 1; i >= 1; i--)); do
    [[ -e $log.$i ]] && mv "$log.$i" "$log.$((i + 1))"
  done
  [[ -e $log ]] && mv "$log" "$log.1"
  : > "$log"
}
for run in {1..5}; do
  printf 'line of run %d\n' "$run" >> "$log"
  rotate
done
for f in app.log*; do printf '%s: %s\n' "$f" "$(< "$f")"; done
shopt -s nullglob
old=(app.log.[0-9]*)
echo "${#old[@]} old, newest ${old[0]}, oldest ${old[-1]}"
find . -name 'app.log.*' -size -1k | sort
rm -f -- "${old[@]}"
left=(app.log.*)
echo "left: ${#left[@]}"
echo "$nosuch"
echo not reached
