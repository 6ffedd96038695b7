seq 30 | column
seq 5 | column
seq 30 | column -x
seq 30 | column -c 40
column nofile
echo $?
