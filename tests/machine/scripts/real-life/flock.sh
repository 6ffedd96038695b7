# locks on files
exec 9> file.lock; flock -n 9 && echo locked; (exec 8> file.lock; flock -n 8 || echo "other fails $?"); flock -u 9; (exec 8> file.lock; flock -n 8 && echo "other gets it")
flock -w 0.2 file.lock echo run under lock; flock -n file.lock -c 'echo shell under lock'; (flock 9; sleep 0.2; echo one; flock -u 9) & sleep 0.05; (exec 7> file.lock; flock 7; echo two); wait
