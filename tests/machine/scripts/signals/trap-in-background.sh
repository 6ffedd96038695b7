(trap 'echo got term; exit 7' TERM; while :; do sleep 0.05; done) & sleep 0.2; kill $!; wait $!; echo $?
trap 'echo parent usr1' USR1; (sleep 0.1; kill -USR1 $$) & wait; echo "wait ended $?"; wait; echo $?
