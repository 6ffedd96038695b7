printf 'apple\nBanana\ncherry pie\napple pie\n\n' > f
grep apple f
grep -i banana f
grep -v pie f
grep -n pie f
grep -c pie f
grep -l pie f f
grep -o 'p.e' f
grep -w pie f
grep -x apple f
grep '^a.*e$' f
grep -E 'apple|cherry' f
grep -F 'a.p' f; echo $?
grep -q apple f; echo $?
grep nosuch f; echo $?
grep x nosuch; echo $?
grep -s x nosuch; echo $?
grep -A1 cherry f
grep -B1 cherry f
grep -C1 Banana f
grep -m1 apple f
grep -e apple -e cherry f
grep -h pie f f
grep -H pie f
grep; echo $?
grep -r pie .
grep pie /tmp/work; echo $?
grep -L zzz f
echo abc | grep -o .
