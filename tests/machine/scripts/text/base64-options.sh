printf 'hello world' | base64
printf 'hello world' | base64 -w 8
printf 'aGVs\nbG8=\n' | base64 -d; echo
printf 'aGVs bG8=' | base64 -d; echo $?
printf 'aGVs bG8=' | base64 -di; echo $?
printf 'aGVsbG8' | base64 -d; echo $?
base64 -w x < /dev/null; echo $?
base64 a b; echo $?
printf '' | base64 | wc -c
