# Last lines without a newline, what is not asked for, and what cannot be skipped.
printf 'a\tb' > x; printf '1234' > q; cp q 'q r'
expand x q x; echo; unexpand -a x q x; echo; printf '        a\n\n        b' | unexpand; expand < x; printf 'a\n\nb' | expand; printf '\n' | expand; : | unexpand
tail -n0 q x; tail -c0 q x; tail -n0 -v q; head -n0 q x; tail -n 0 q nosuch; echo $?; tail -n +0 q x
dd if=q bs=3 skip=5 2>&1 | head -1; dd if=q bs=1 skip=5 status=none; echo $?; dd if='q r' bs=9 skip=1 count=0 2>&1 | head -1; dd bs=9 skip=1 < q 2>&1 | head -1
