coproc { while read -r l; do echo "got $l"; done; }
echo one >&"${COPROC[1]}"
read -r reply <&"${COPROC[0]}"; echo "$reply"
eval "exec ${COPROC[1]}>&-"
wait "$COPROC_PID"; echo $?
