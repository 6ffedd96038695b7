while IFS='~' read -r pattern text; do
  echo "== $pattern ~ $text"
  echo "$text" | grep -oE -- "$pattern" | paste -sd' '
  echo "$text" | sed -E "s~$pattern~<&>~" 2>&1
  echo "$text" | sed -E "s~$pattern~<&>~g" 2>&1 | tail -c 60
  [[ $text =~ $pattern ]]; echo $? "${#BASH_REMATCH[@]}" "${BASH_REMATCH[@]/#/:}"
done <<'END'
a|ab|abc~xabcx
(a|ab)(c|bcd)~abcd
(a*)(a|b)*~aabab
((a)|b)*~ab
(a?)*b~aab
(a*)+~baac
(ab|a)(bc|c)?~abc
x*~aaa
(foo|foobar)*~foobarfoo
[[:alpha:]]+[[:digit:]]*~ab12 cd
[]a-]+~]a-b
[^]a]+~]abc
[a\]+~a\b
(a)(b)?(c)?~ac
(a|(b))+~aba
(a)\1~aab
(a*)b\1~aabaa
([ab]+)\1~abab
(.)(.)\2\1~xabbay
\<[a-z]+\>~one two
\bw\w*~a word
o\b~foo two
\Bo~oo
a{2}~aaaaa
a{1,2}b?~aaab
a{,2}b~aaab
(ab){2,}~abababa
a**b~aab
a+?~aaa
()a~ba
(|a)b~ab
a||b~ab
^a|b$~aab
(^|x)a~xaa
a($|b)~aab
a.c~abc
a\.c~a.cabc
\(a\)~(a)
[.]~a.b
[[:space:]]+~a  b
[[=a=]b]+~cab
[0-9]{1,3}(\.[0-9]{1,3}){3}~ip 10.0.0.12 x
[a-z]+@[a-z]+(\.[a-z]+)+~me@host.example.org
(GET|POST|PUT) ([^ ]+)~POST /index 200
(https?|ftp)://([^/:]+)(:[0-9]+)?(/.*)?~see http://host:80/a/b
^([^=]+)=(.*)$~name=a=b
(a+|b+)*c~aabbc
(a{0,2}){0,2}~aaaaa
((a|b)*c|(a|ab)*c)*~abcac
(week|wee)(night|knights)~weeknights
END
while IFS='~' read -r pattern text; do
  echo "== $pattern ~ $text"
  echo "$text" | grep -o -- "$pattern" | paste -sd' '
  echo "$text" | sed "s~$pattern~<&>~g" 2>&1
done <<'END'
*a~*a
a\{2\}~aaa
a\+b\?~aab
\(a\|ab\)c~abc
a|b~a|b
(a)~(a)
\(^a\)~aa
a^b~a^b
a$b~a$b
\(a$\)~aa
^*a~*a
\(*a\)~*a
x\|*a~*a
a{2}~a{2}
a+~a+
\(.\)\1~abba
\(a\)\(b\)\2~abb
END
while read -r pattern; do
  echo "== $pattern"
  echo x | grep -E -- "$pattern" 2>&1; echo $?
  echo x | sed -E "s~$pattern~y~" 2>&1; echo $?
  [[ x =~ $pattern ]]; echo $?
done <<'END'
(a
a)
a{2,1}
a{40000}
a{1
a{x}
*a
a|*b
[[:foo:]]
[b-a]
[[.space.]]
\1
(a)\2
END
