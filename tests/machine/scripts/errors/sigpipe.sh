yes | head -2; echo "${PIPESTATUS[@]}"
seq 100000 | head -1; echo "${PIPESTATUS[@]}"
(trap '' PIPE; echo ignored; yes 2> err | head -1); cat err 2> /dev/null
bash -c 'while echo x; do :; done' | head -1; echo ${PIPESTATUS[0]}
