echo hello | tr a-z A-Z
echo hello | tr -d l
echo aabbcc | tr -s abc
echo 'a b c' | tr ' ' '\n'
echo hello | tr -c 'a-y\n' '*'
echo 'x1y2' | tr -dc '0-9\n'
echo abc | tr abc xy
echo HeLLo | tr '[:upper:]' '[:lower:]'
echo 'a  b' | tr -s ' '
printf 'a\tb\n' | tr '\t' ' '
tr; echo $?
tr a; echo $?
echo abc | tr -d; echo $?
echo abc | tr '[a-c]' '[A-C]'
tr -z a b; echo $?
echo aXb | tr -d '[:upper:]'
