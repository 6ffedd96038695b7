trap 'echo exit' EXIT; echo a | { read x; exit 4; }; echo $?; (sleep 0.05; echo late) | cat; { echo x; exit 3; } | cat; echo ${PIPESTATUS[0]}
