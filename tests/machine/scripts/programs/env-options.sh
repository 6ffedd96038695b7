env -z
echo $?
env -C /tmp pwd
env -C nodir pwd
echo $?
env -S 'echo a b'
A=2 env -S 'B=1 sh -c "echo \$0 \$B ${A}" "a name"'
