env --bad
echo $?
grep --bad
echo $?
find --bad
echo $?
