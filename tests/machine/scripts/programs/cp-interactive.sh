echo a > a; echo b > b
cp -i a b < /dev/null
echo $?
cat b
echo y | cp -i a b
cat b
