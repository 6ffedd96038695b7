printf '10 b\n9 a\n100 c\n9 a\n' > f
sort f
sort -n f
sort -rn f
sort -u f
sort -k2 f
sort -k2,2 -k1,1n f
sort -t' ' -k1nr f
printf 'b\nA\na\nB\n' | sort
printf 'b\nA\na\nB\n' | sort -f
sort -c f; echo $?
printf '1K\n2M\n3\n' | sort -h
printf 'x10\nx9\n' | sort -V
sort -o g f
cat g
sort nosuch; echo $?
sort -R nosuch 2> /dev/null; echo $?
printf 'c:3\na:1\n' | sort -t: -k2
sort -z < /dev/null
sort --nosuch; echo $?
