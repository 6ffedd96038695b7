# mask: pid
set -- a b; echo "$# $? $0 $- $*"
false; echo $?; echo "$_"; echo one two; echo $_
echo $$ | tr 0-9 N | tr -s N; [ $$ = $BASHPID ] && echo same; ( [ $$ = $BASHPID ] || echo differs )
sleep 0 & wait; echo "$LINENO"; echo ${BASH_SOURCE[0]} $SHLVL
echo "${BASH_VERSINFO[0]} $BASH_VERSION" | cut -c1-5; echo $PPID | tr -s 0-9 N; echo $HOSTTYPE $OSTYPE $MACHTYPE; echo $UID $EUID
