# Kinds of order, and which of them exclude each other.
printf '%s\n' a1 a10 a2 a.1 a~1 '' -1 '-1 b' A1 1.2.3 1.10 1.2 'a-1' _x 'é' '10 a' '3 c' '2.5 a' file.txt file1.txt file.tar.gz file-1.tar.gz .a .b .10 .9 .. . a~ a.c~ 'a b' 'a+b' 0a 00a 0 00 01 1 > v
printf '%s\n' 1K 2000 1M 2.5 -1K -2 K 0 1k 1024 1.5K 3T abc -abc 1e3 0x10 ' 7' +5 .5 -.5 -0 nan inf -inf 1e-2 1,000 > n
printf '%s\n' jan FEB ' mar' mayday foo '' dec > mo
sort -V v; sort -s -V v; for o in -h -n -g -M -hr -rn; do echo "# $o"; sort -s $o n; sort -u $o n; sort $o n; done
sort -M mo; sort -cu mo; sort -c -n n; sort -C n; echo $?
for o in '-n -M -k2,2n' '-n -M' -nk1,1M -k1nM '-k1,1n -k2,2M -Vh' '-V -h' '-d -n' '-d -i' '-fi -k1M' -nd -Rn -ghi -cC '-co x' '-c n' '-C n' '-k1,1 -k0' '-t ab' '-b -k1,1' -k1,1b '-rk1,1n -k2'; do echo "# $o"; sort $o v; echo $?; done
printf 'v\0mo\0' > list; sort --files0-from=list | head -5; sort --files0-from=nosuch; sort --files0-from=list v; sort -c nosuch; sort nosuch; sort -S 1M -T /tmp --parallel=2 --batch-size=4 mo
touch 1.txt 10.txt 2.txt .b .10 .9 a~ b.c~; ls -va
