env kill x
echo $?
env kill -s NOSUCH 1
echo $?
env kill -l 9
env kill -l
