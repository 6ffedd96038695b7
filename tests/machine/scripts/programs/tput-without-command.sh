TERM=xterm tput
echo $?
