seq 3 > f
head --lines=2 f
head --line 1 f
sort --rev f
ls --al 2>&1 | head -2
ls f -1
wc -l -- f
grep -c -- 1 f
head -n1 -- f
tail -n 1 f
sort -rnk1,1 f
cut -c1 -- f
grep --color=never 1 f
rm -fv -- f
cat -nE <<< x
sort --key=1 <<< a
date --date=@0 +%s
mkdir --parents a/b
rm --recursive a
wc --lines <<< x
tail --bytes=2 <<< ab
