echo "$(echo a | )"; echo $?
