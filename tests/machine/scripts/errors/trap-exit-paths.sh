# mask: pid
bash -c 'trap "echo t; exit 9" EXIT; exit 3'; echo $?
bash -c 'trap "echo t" EXIT; kill -TERM $$; echo no'; echo $?
bash -c 'trap "echo t" EXIT; set -e; false; echo no'; echo $?
bash -c 'trap "echo t \$?" EXIT; nosuch'; echo $?
bash -c 'trap "echo t" EXIT; exec true'; echo $?
bash -c 'f() { trap "echo f" EXIT; }; f; echo still'; (trap 'echo sub' EXIT; exit 4); echo $?
