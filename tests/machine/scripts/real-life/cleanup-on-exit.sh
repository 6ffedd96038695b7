# trap cleanup EXIT
tmp=$(mktemp -d /tmp/work/tmp.XXXXXX)
cleanup() { local status=$?; rm -rf "$tmp"; echo "cleanup (status $status)"; }
trap cleanup EXIT
trap 'echo "error on line $LINENO: $BASH_COMMAND (status $?)" >&2' ERR
echo data > "$tmp/file"
ls -A "$tmp"
false
( exit 4 )
if false; then :; fi
false || echo handled
! true
f() { false; echo "in f"; return 3; }
f
set -E
f
trap -p EXIT ERR
(trap 'echo sub exit' EXIT; echo in subshell)
bash -c 'trap "echo inner; exit 9" EXIT; exit 5'; echo "inner status $?"
bash -c 'trap "echo term; exit 143" TERM; kill -TERM $$; echo not reached'; echo "$?"
trap 'echo int' INT; kill -INT $$; echo "after int"
trap - INT ERR
set -e
grep -q nosuch /etc/hostname
echo not reached
