# mask: pid
# wait -n: a pool of workers
job() { sleep "$1"; echo "job $1 done"; return "$1"; }
for n in 3 1 2; do job "$n" & done
while :; do
  wait -n; status=$?
  ((status == 127)) && break
  echo "one ended: $status"
done
echo "all ended"
max=2 running=0
for n in 1 2 3 4; do
  if ((running >= max)); then wait -n; ((running--)); fi
  { sleep "$n"; echo "task $n"; } & ((running++))
done
wait; echo "pool empty"
declare -A pids
for n in 1 2 3; do (sleep "$n"; exit $((n - 1))) & pids[$!]=$n; done
for pid in "${!pids[@]}"; do wait "$pid" && echo "${pids[$pid]} ok" || echo "${pids[$pid]} failed"; done | sort
(sleep 0.1; exit 9) & wait -n -p who $!; echo "$? $((who == $!))"
sleep 5 & kill $!; wait $! 2> /dev/null; echo "killed: $?"
wait; wait -n; echo $?
(exit 3) & (exit 4) & wait; echo "plain wait: $?"
wait 1; echo $?
coproc { read -r x; echo "got $x"; }; echo hi >&"${COPROC[1]}"; read -r answer <&"${COPROC[0]}"; echo "$answer"; wait "$COPROC_PID"; echo $?
