printf '%s\n' 'a1b22' 'foo.bar' 'tel: 555-1234' 'aaa' '(x)' 'a{2}' 'tab	here' > f
grep '[0-9]\+' f
grep -E '[0-9]{3}-[0-9]{4}' f
grep 'foo\.bar' f
grep -E '^(a+)$' f
grep '(x)' f
grep -E '\(x\)' f
grep -E 'a{3}' f
grep 'a{2}' f
grep 'a\{2\}' f
grep '\bfoo\b' f
grep -E '\<bar\>' f
grep -o '[[:digit:]]*' f
grep -E 'o{2}|l:' f
grep '\(a\)\1' f
grep -e '-1' f
grep -- '-1' f
grep -cE '^.{3}$' f
grep '*' f; echo $?
grep -on b f
grep -c '' f
