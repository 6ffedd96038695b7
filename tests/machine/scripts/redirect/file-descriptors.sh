exec 3> out; echo a >&3; echo b >&3; exec 3>&-; cat out; echo c >&3; echo $?
exec 4< out; read -r x <&4; read -r y <&4; echo "$x $y"; exec 4<&-
exec 5<> out; read -r x <&5; echo X >&5; exec 5>&-; cat out
exec {fd}> named; echo "n" >&$fd; [ $fd -ge 10 ] && echo big; exec {fd}>&-; cat named
echo moved 6> m 1>&6-; cat m; echo bad >&99; echo $?; cat <&77; echo $?
