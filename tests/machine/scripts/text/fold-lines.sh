# fold: columns, bytes, words
echo 'the quick brown fox jumps' | fold -w 10
echo 'the quick brown fox jumps' | fold -s -w 10
printf 'a\tb\tc\n' | fold -w 10
printf 'a\tb\tc\n' | fold -b -w 3
printf 'abc\bdef\rghi\n' | fold -w 4 | od -c
echo 한글입니다 | fold -w 6
printf 'no newline at all' | fold -w 5; echo
echo abcdef | fold -3
echo abc | fold -w 0; echo $?
echo abc | fold -w x; echo $?
fold nosuch 'no such'; echo $?
echo 'averylongword short' | fold -s -w 5
