seq 12 > f
tail -n 2 f; tail -n +11 f; tail -c 4 f; tail -c +25 f
tail -2 f; tail +11 f
tail -n 1 f f
tail -q -n 1 f f; tail -v -n 1 f
tail -n 0 f; seq 3 | tail -n 1
tail -n x f; echo $?
tail nosuch f | head -1
tail -c 2k f | wc -l
tail . ; echo $?
