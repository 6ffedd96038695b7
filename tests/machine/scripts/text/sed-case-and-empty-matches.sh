printf 'one two\n' > f
sed 's/.*/\U&/' f
sed 's/\w\+/\u&/g' f
sed -E 's/(o)(n)/\U\1\E\2/' f
sed 's/.*/\L\u&/' <<< 'HELLO'
echo hello | sed 's/l*/x/g'
echo baaac | sed 's/a*/x/g'
echo abc | sed 's/x*/-/2'
echo abc | sed 's/b*$/X/'
echo hello | sed 's/\b/|/g'
echo aXb | sed 's/x/-/I'
echo 'a.b' | sed 's/./&&/2g'
