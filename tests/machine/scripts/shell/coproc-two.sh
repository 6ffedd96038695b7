# mask: number
# a second coprocess while one runs: bash warns, and remembers the last one only
coproc first { cat; }
echo "one ${#first[@]} ${first_PID:+pid}"
coproc second { cat; }
echo "two ${#second[@]} ${second_PID:+pid} $?"
echo hello >&${second[1]}; read -r x <&${second[0]}; echo "$x"
eval "exec ${second[1]}>&-"; wait $second_PID; echo $?
echo "after: ${#second[@]} [${second_PID}] ${#first[@]}"
echo x >&${first[1]}; read -r y <&${first[0]}; echo "$y"
coproc cat; coproc cat; echo "default ${#COPROC[@]}"; jobs | wc -l
coproc 1x { cat; }; echo $?
kill $(jobs -p); wait
coproc nosuch 2> /dev/null; wait $!; echo $?
echo end
