# column: lists and tables
seq 12 | column -c 40
seq 12 | column -x -c 40
printf 'a b c\nlonger x\n\nd e f g\n' > t
column -t t
column -t -L t 2>&1
column -s : -t <<< $'a:b::c\nlong:x'
column -t -s, -o ' | ' <<< $'a,b\nccc,d'
column -t -N ONE,TWO,THREE t
column -t -R 1 -N A,B <<< $'1 x\n100 y'
column -t -N A,B -H A <<< $'1 x\n100 y'
column -J -n rows -N a,b <<< $'1 x\n2 y'
printf '한글 x\na y\n' | column -t
column nosuch; echo $?
printf '' | column -t; echo $?
column -t -l 2 <<< 'a b c d'
column -c x t; echo $?
printf 'one\ntwo\nthree\n' | column
printf 'a\tb\n' | column -t
column -t -s '	' <<< $'a b\tc'
