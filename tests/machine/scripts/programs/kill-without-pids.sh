env kill
echo $?
env kill -9
echo $?
