printf 'a\nb\n' > f
sed -i 's/a/A/' f
cat f
sed -i.bak 's/b/B/' f
cat f f.bak
sed 's/a' f; echo $?
sed 'k' f; echo $?
sed p nosuch; echo $?
echo 's/A/z/' > s.sed
sed -f s.sed f
sed '2,1p' f
