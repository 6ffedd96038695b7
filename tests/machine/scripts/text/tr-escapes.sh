echo a-c | tr 'a\-c' 'xyz'
echo 'a b' | tr ' ' '\n'
echo 'a\b' | tr '\\' /
echo abc | tr 'a-c' '\101\102\103'
echo 'a-z' | tr -d 'a-'
echo aab | tr -s 'a*'
echo abc | tr abc 'x*'; echo abc | tr abc '[x*2]y'
echo abcdef | tr 'c-a' x; echo $?
