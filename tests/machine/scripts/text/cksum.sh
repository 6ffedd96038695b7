printf hello > f
cksum f
cksum < f
cksum f /dev/null nosuch; echo $?
sum f; sum -s f
