# numfmt
numfmt --to=iec 1024 2048 1500000 999 1023 1025
numfmt --to=si 1000 1500 999999 1000000
numfmt --to=iec-i --suffix=B 1048576 1234
numfmt --from=iec 1K 1.5M 2G
numfmt --from=si 1K 1.5M; numfmt --from=auto 1K 1Ki; numfmt --from=iec-i 1Ki
numfmt --from=iec 1k; echo $?
numfmt --to=iec abc; echo $?
numfmt 12x; echo $?
numfmt 1K; echo $?
numfmt --from=iec-i 1K; echo $?
numfmt --from=si 1Ki; echo $?
printf 'a 1024 b\nc 2048 d\n' | numfmt --field=2 --to=iec
printf 'a:1024\n' | numfmt -d: --field 2 --to=iec
printf 'H 1\nx 2000\n' | numfmt --header --field 2 --to=si
numfmt --to=si --round=up 1001 1999; numfmt --to=si --round=down 1999; numfmt --to=si --round=nearest 1449 1450
numfmt --to=si --round=towards-zero -- -1999; numfmt --to=si --round=from-zero -- -1001
numfmt --format='%10.2f|' --to=iec 1500; numfmt --format='%-10f|' 5; numfmt --format='%010f' 5; numfmt --format='<%f>' 3
numfmt --padding=8 --to=iec 2048; numfmt --padding=-8 2048 | od -c
numfmt --from-unit=1024 5; numfmt --to-unit=1000 5000
numfmt --grouping 1234567
numfmt --invalid=warn x 5; echo $?; numfmt --invalid=ignore x; echo $?; numfmt --invalid=fail x 5; echo $?
numfmt --to=foo 1; echo $?
numfmt --format=x 1; echo $?; numfmt --format='%d' 1; echo $?
numfmt 1.5 2.50 -3 0.1; numfmt --to=iec 0.5 -- -2048
printf '%s\n' 1000 20000 | numfmt --to=si --field=1
numfmt --to=si 999500 9950 99950 123456789012345678901
numfmt --field=0 1; echo $?
df -B1 / > /dev/null; echo '  5   6' | numfmt --field=2 --to=none
numfmt --from=iec --to=si 1M
