# exec redirections
exec 3>&1 > out.txt; echo captured; exec >&3 3>&-; echo back; cat out.txt
exec {fd}> named.txt; echo "to named" >&"$fd"; ((fd >= 10)) && echo "high"; exec {fd}>&-; cat named.txt
echo x >&"$fd"; echo "closed: $?"
exec 4<> rw.txt; echo "one two" >&4; exec 4>&-; cat rw.txt
exec 5< out.txt 6>> out.txt; read -r l <&5; echo "$l"; echo appended >&6; read -r l <&5; echo "$l"; exec 5<&- 6>&-
{ echo o; echo e >&2; } > both.txt 2>&1; cat both.txt; { echo o; echo e >&2; } &> both2.txt; wc -l < both2.txt
{ echo o; echo e >&2; } 2>&1 > /dev/null | sed 's/^/only err: /'
set -o noclobber; echo new > out.txt; echo "noclobber: $?"; echo forced >| out.txt; cat out.txt; echo add >> out.txt; set +o noclobber
cat < nosuch; echo "$?"; echo x > /nosuch/dir; echo "$?"; echo y > .; echo "$?"
: > empty; [[ -s empty ]] || echo empty; > trunc; ls trunc
while read -r a; do echo "loop $a"; done < out.txt > loop.txt; cat loop.txt
f() { echo "f out"; echo "f err" >&2; } > f.txt 2>&1; f; cat f.txt
cat <&7; echo "bad fd $?"; echo hi 1>&9; echo "$?"
(exec > sub.txt; echo in sub); cat sub.txt; echo still
exec 8< <(echo moved); exec 9<&8-; cat <&9; cat <&8; exec 9<&-
echo 2>&1 1>/dev/null 3; ls /dev/fd/ | wc -l | grep -c .
exec < out.txt; read -r first; echo "stdin is $first"; exec nosuch-program; echo not reached
