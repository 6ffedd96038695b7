# Old ways of giving numbers, options that exclude each other, and records that end with a zero byte.
seq 9 > v; printf 'b\0a\0a\0' > z; printf 'a x\na x\nA y\nb\nb\nc\n' > s
head -5c v; head -2v v; head -c+3 v v; head -5c v nosuch; tail -3 v; tail -5c v; tail -3 v v; tail -1v v; tail -n 2 v v; tail -z -n1 z | od -c; head -zn-1 z | od -c
cut -zc1 z | od -c; cut -zf2- -d ' ' s | od -c; uniq -zc z | od -c
for o in '-d --group' '--group=both' '--group=prepend' '--group=append' --group '-D -c'; do echo "# $o"; uniq $o s; echo $?; done
printf 'abcdefghij' > t; od -h t; od -c -w5 -x t; od -w5 -tx1 t; od -w6 -tx4 t
echo ab | tr '[:alpha:]' '[:digit:]'; echo ab | tr '[:lower:]' '[:upper:]'; column -n x v; column -N a,b v; column -J v
env printf 'x%d y%d\n' abc 3x; env printf '%d\n' 2 z 2>&1
dd if=t seek=2 bs=1 status=none | od -c; dd if=t of=o oflag=append status=none; dd if=t of=o oflag=append conv=notrunc status=none; cat o
