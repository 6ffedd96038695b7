# Options that exclude each other, sizes, several at once, and how it ends.
for o in '-n2 -I{}' '-I{} -n1' '-I{} -n2' '-n2 -L1' '-L1 -n2' '-L1 -I{}' '-I{} -L1' '-l2' '-i' '-e3' '-E 3'; do echo "# $o"; seq 4 | xargs $o echo x {}; done
for s in 0 1 8 9 '10 -n3 -x' '30 -L9'; do echo "# $s"; seq 4 | xargs -s$s echo x; echo $?; done
for o in -n0 -P-1 -L0 '-n 1x' '-s x' --nosuch -n -Z; do echo a | xargs $o; echo $?; done
printf 'x\n' | xargs -I{} {} y; echo $?
printf 'x\n' | xargs -I '' echo y; echo $?
printf 'x\ny\n' | xargs -I{} -s10 echo longerthan{}; echo $?
printf 'x\ny\n' | xargs -I{} -s10 echo {}{}{}{}{}{}; echo $?
seq 6 | xargs -P3 -n1 --process-slot-var=S sh -c 'sleep .$0; echo $S $0'
seq 3 | xargs -P0 -n1 sh -c 'sleep .$((4 - $0)); echo $0'
seq 4 | xargs --process-slot-var=a=b echo; echo $?
printf '%s\n' 'a b' "c'd" '$x' | xargs -d '\n' -t echo 'q r'
seq 4 | xargs -n1 sh -c 'kill -9 $$'; echo $?
seq 3 | xargs -n1 sh -c 'echo $0; exit $(($0 == 2 ? 255 : 0))'; echo $?
seq 3 | xargs -n1 sh -c 'exit 3'; echo $?
seq 4 | xargs /tmp; echo $?
seq 4 | xargs -n2 nosuch; echo $?
seq 4 | xargs -p echo x; echo $?
yes abcdefghi | head -30000 | xargs echo | wc
for o in '-I{}' -n2 -L2 -r; do : | xargs $o echo x; done
