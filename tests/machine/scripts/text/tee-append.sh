echo a | tee f
echo b | tee -a f g
cat f g
echo c | tee nodir/x; echo $?
echo d | tee . ; echo $?
echo e | tee -i f > /dev/null; cat f
echo f | tee
