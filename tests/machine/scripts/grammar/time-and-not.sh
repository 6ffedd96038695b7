# mask: duration
time true
time -p true
TIMEFORMAT='%R'
time sleep 0.01
! time false
echo $?
