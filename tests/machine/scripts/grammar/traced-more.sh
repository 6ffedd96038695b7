exec 2>&1
PS4='+$LINENO '
set -x
for i in 1 2
do
  echo $i
done
for ((i=0;
      i<2; i++))
do
  :
done
a=( one   'two words'
 "$i" )
a+=( $i ) b=(  )
declare -a c=( 1 [3]=x )
declare -A m=( [k]="v w" )
a[1]=x m[z]=$i
while ((i-- > 1))
do
  :
done
case $i in
  1)
   echo one;;
esac
local_() { local z=( 1 2 ); readonly r=( q ); export e=1; }
local_
set +x
cat <(set -x; echo deep; set +x) | sort
