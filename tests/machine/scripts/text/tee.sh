echo data | tee a b
cat a b
echo more | tee -a a > /dev/null
cat a
echo x | tee nodir/f; echo $?
echo y | tee > /dev/null
echo z | tee a | tr z Z
tee < /dev/null; echo $?
