d() { echo "D $1 [$2] ${FUNCNAME[*]:1}"; }
trap 'd $LINENO "$BASH_COMMAND"' DEBUG
[[ a == a ]]
(( 1 ))
case x in
  x) echo in case;;
esac
for ((i=0;i<2;i++)); do :; done
for a in 1; do :; done
select z in a; do break; done <<< 1
while false; do :; done
if true; then echo t; fi
{ echo g; }
( echo s )
echo a | cat
f()
{
  echo f
  return 3
}
f
set -T
f
x=1
x=$(echo sub)
( echo s2 )
set +T
trap 'echo usr; echo usr2' USR1
kill -USR1 $$
trap 'echo R $LINENO' RETURN
set -T
f
trap - DEBUG
f
g() { echo one
}
g
. /dev/stdin <<< 'echo sourced'
set -E
trap 'echo E $LINENO' ERR
h() {
  (
   false
  )
  false | true
  true | false
  ! true
}
h
(
exit 4
)
eval 'false'
x=$(false)
[[ a == b ]]
((0))
case x in x) false;; esac
for i in 1; do false; done
while true; do false; break; done
{ 
false
}
