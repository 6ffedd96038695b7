# shuf and sort -R with given chance
seq 10 > f
head -c 4096 /dev/zero > zeros
printf '%s' {a..z}{a..z}{a..z} > source
shuf --random-source=zeros f
shuf --random-source=source f
shuf --random-source=source -n 3 f
shuf --random-source=source -i 1-5
shuf --random-source=source -e a b c d
shuf --random-source=source -r -n 6 -e x y z
shuf -i 5-5; shuf -e one; shuf -n 0 f; shuf -i 5-4; echo $?
shuf f | sort -n | tr '\n' ' '; echo
shuf -i 1-3 -r -n 4 | wc -l
shuf -z -e a | od -c
shuf -o out -e q; cat out
shuf -i x; echo $?; shuf -i 1-x; echo $?; shuf -i 9-2; echo $?
shuf -n x f; echo $?
shuf -e -i 1-2; echo $?
shuf -i 1-2 x; echo $?
shuf nosuch; echo $?; shuf f f; echo $?
shuf --random-source=nosuch f; echo $?
printf 'ab' > short; shuf --random-source=short f; echo $?
shuf -r -n 1 /dev/null; echo $?
shuf -i 1-2 -i 3-4; echo $?
