eval 'if true'
echo "eval: $?"
eval 'echo )'
echo "eval: $?"
eval "echo 'x"
echo "eval: $?"
bash -c 'for'; echo $?
bash -c 'echo "abc'; echo $?
