# mask: pid
# retry with backoff and timeout
attempts=0
flaky() { ((++attempts >= 3)); }
retry() {
  local max=$1 delay=$2 n=1; shift 2
  until "$@"; do
    local status=$?
    if ((n >= max)); then echo "gave up on '$*' after $n tries (last status $status)" >&2; return "$status"; fi
    echo "try $n failed with $status, waiting $delay" >&2
    sleep "$delay"
    ((n++)); delay=$(awk "BEGIN {print $delay * 2}")
  done
  echo "ok after $n"
}
retry 5 0.01 flaky
retry 2 0.01 false; echo "status $?"
retry 1 0.01 sh -c 'exit 7'; echo "status $?"
timeout 0.1 sleep 5; echo "timeout says $?"
timeout -s KILL 0.1 sleep 5; echo "killed: $?"
timeout --preserve-status 0.1 sleep 5; echo "preserved: $?"
timeout 2 sh -c 'exit 3'; echo "own status: $?"
timeout 1 nosuchcommand; echo "$?"
timeout 1x true; echo "$?"
timeout -k 0.1 0.1 sh -c 'trap "" TERM; sleep 3; sleep 3'; echo "stubborn: $?"
deadline=$((SECONDS + 1)); until [[ -e never ]] || ((SECONDS >= deadline)); do sleep 0.2; done; echo "deadline passed"
