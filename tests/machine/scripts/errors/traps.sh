trap 'echo exit trap' EXIT
trap 'echo usr1' USR1; kill -USR1 $$; echo after usr1
trap 'echo int' INT TERM; kill -INT $$; kill -TERM $$
trap -p; trap - TERM; trap '' HUP; kill -HUP $$; echo ignored; trap; trap -p INT
trap 'x' NOSUCH; echo $?; trap -l | head -2; ( trap ; echo "in subshell" ); ( trap 'echo sub exit' EXIT; : )
trap nonsense; echo $?
