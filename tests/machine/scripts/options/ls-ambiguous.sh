ls --a
echo $?
ls --re
ls --color=no
ls --color=bad
echo $?
