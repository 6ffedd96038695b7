# mask: pid
t() { bash -c "$1"; echo "= $?"; }
t 'trap "echo bye \$?" EXIT; kill -HUP $$'; t 'trap "echo bye" EXIT; kill -KILL $$'; t 'trap "echo term; exit 3" TERM; trap "echo bye \$?" EXIT; kill -TERM $$; echo no'; t 'trap "echo bye; exit 7" EXIT; kill -USR1 $$'
t 'trap "echo bye" EXIT; (kill -TERM $$); sleep 1; echo no'; t 'trap "" TERM; trap "echo bye" EXIT; kill -TERM $$; echo goes on'; t 'trap "echo bye" EXIT; trap - EXIT; echo none'; t 'trap "echo a" EXIT; trap "echo b" 0; :'; t 'trap "exit 5" EXIT; exit 2'; t 'f() { trap "echo in f" EXIT; exit 4; }; f'
