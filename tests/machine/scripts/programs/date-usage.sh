date a b; echo $?
date +%F +%T; echo $?
date -d; echo $?
date -r nosuch; echo $?
date -I=x; echo $?
date -Ifoo; echo $?
date -d @0 --rfc-3339=seconds; date -d @0 --rfc-3339=ns
date -d @0 -Ins; date -d @0 -Iminutes; date -d @0 -Ihours
printf '@0\n2024-01-01\nbad\n' > dates; date -f dates +%F; echo $?
