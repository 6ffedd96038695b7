echo 'a[b' > f
grep '[' f; echo $?
grep 'a\(' f; echo $?
grep -E '(' f; echo $?
grep -E 'a{2,1}' f; echo $?
grep -E '[b-a]' f; echo $?
grep '[[:foo:]]' f; echo $?
grep -F '[' f
