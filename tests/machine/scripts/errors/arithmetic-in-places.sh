a=(1 2); echo ${a[1/0]}; echo "next $?"
echo ${x:1/0}; echo "next $?"
let '1/0'; echo $?; (( 1 / 0 )); echo $?; [[ 1/0 -eq 1 ]]; echo $?; let 'x = 08'; echo $?; let; echo $?; let 'y=' 2; echo $?; declare -i n=1/0; echo $?
for ((i = 0; i < 1/0; i++)); do echo no; done; echo $?; a[1/0]=x; echo "next $?"
echo $((7 @ 2)); echo "next $?"
