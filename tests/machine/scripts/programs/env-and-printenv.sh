env -i A=1 env
env -i A=1 B=2 printenv B A
printenv NOSUCH; echo $?
env X=y sh -c 'echo $X'
env -u HOME sh -c 'echo "[$HOME]"'
env nosuch; echo $?
env -i sh -c 'echo $PATH' | wc -c
env - P=1 /usr/bin/env
env A=1 B=2 sh -c 'echo $A$B'
env false; echo $?
env /tmp; echo $?
printenv HOME PATH
nohup echo hi 2> /dev/null
nice echo nice
env | sort
