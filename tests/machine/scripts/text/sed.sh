printf 'one\ntwo\nthree\n' > f
sed 's/o/0/' f
sed 's/e/E/g' f
sed -n '2p' f
sed '2d' f
sed '$d' f
sed -n '/t/p' f
sed '/two/,$s/$/!/' f
sed 's/\(.\)\(.\)/\2\1/' f
sed -E 's/(t)(.)/[\1-\2]/' f
sed 's/t/&&/' f
sed '2i before' f
sed '2a after' f
sed '2c changed' f
sed -n '$=' f
sed 's|/|-|g' <<< a/b/c
sed -e 's/o/1/' -e 's/t/2/' f
sed '1!d' f
sed = f | head -2
sed y/abc/xyz/ <<< aabbcc
sed 's/x/y/;s/o/p/' f
sed -n '1,2p;2q' f
sed 's/E/x/I' f
sed 's/o/X/2' <<< foooo
