echo abcd | grep -oE 'ab|abcd'
echo abcd | grep -o 'ab\|abcd'
echo abcd | grep -o -e ab -e abcd
sed -E 's/a|ab/x/' <<< ab
sed 's/a\|ab/x/g' <<< 'ab aab'
[[ abcd =~ ab|abcd ]] && echo "${BASH_REMATCH[0]}"
[[ abcd =~ (a|ab)(c|bcd)(d*) ]]; printf '<%s>' "${BASH_REMATCH[@]}"; echo
echo xabcabd | sed -E 's/(ab|abc)(abd)?/[\1|\2]/'
echo foobarfoo | grep -oE '(foo|foobar)(barfoo)?'
echo ab | grep -oE 'a?(ab)?'
expr abcd : 'ab\|abcd'
expr abcd : '\(a\|ab\)c*'
echo 'one onetwo' | awk '{ sub(/one|onetwo/, "<&>"); print; print match("xonetwo", /one|onetwo/), RSTART, RLENGTH }'
mkdir d; touch d/ab d/abc; find d -regextype posix-extended -regex 'd/(a|ab)c?' | sort
a=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
echo $a | grep -E '^(a+)+$b'; echo $?
echo $a | grep -cE '(a*)*b'
echo $a | grep -E '^(a|a)*c'; echo $?
echo $a | grep -oE '(a|aa)+'
echo $a | sed -E 's/(a*)*(a*)*b/x/'
[[ $a =~ ^(a+)+b$ ]]; echo $?
[[ $a =~ ^(a|aa)+$ ]]; echo $? "${BASH_REMATCH[1]}"
echo $a$a | grep -oE 'a{3}(a{5}|a{7})*' | awk '{ print length($0) }'
