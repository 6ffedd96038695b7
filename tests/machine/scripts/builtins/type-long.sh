f() { :; }
alias l=ls
type -type f ls echo if nosuch; echo $?
type -path ls; echo $?
type -all -type echo | head -1
type -tx f; echo $?
type -ptype f; echo $?
echo $((10#08)) $((16#ff)) $((2#101))
echo $((10#)); echo $?
echo $((10#-8)); echo $?
echo $((10# 8)); echo $?
echo $((08)); echo $((3#5)); echo $((1#0)); echo $((65#1)); echo $((64#_)) $((64#@))
dash -c 'alias ll; alias a=b; alias; unalias zz'; echo $?
