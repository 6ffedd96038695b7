printf 'a\nb\nc\n' > f1; printf 'b\nc\nd\n' > f2
comm f1 f2; comm -12 f1 f2; comm f2 nofile; comm f1
paste f1 f2; paste -d, -s f1; paste -d: f1 f2; printf '1\n2\n3\n4\n' | paste - -
join f1 f2; join f1; join -a1 f1 f2; join -v2 f1 f2
nl f1; nl -ba f2; printf 'x\n\ny\n' | nl; nl -w3 -s: f1
tac f1; printf 'a\nb' | tac; rev f1; printf 'a\tb\n' | expand | od -c; printf '        x\n' | unexpand | od -c
echo 'hello world foo' | fold -w 5; echo 'hello world foo' | fold -s -w 8; fold -w x f1
split -l 1 f1 pre; ls pre*; split -b 2 f1 q; ls q*; split -d -n 2 f1 z; ls z*
factor 12 97 1 x; factor 1001
expr 1 + 2; expr 3 \* 4; expr 1 / 0; expr abc : 'a\(.*\)'; expr length abcd; expr substr hello 2 3
expr index hello l; expr 5 \> 3; expr; expr 1 +; expr a + 1; expr 0; echo $?; expr 1 - 1; echo $?; expr abc : 'a.'; expr \( 1 + 2 \) \* 3
