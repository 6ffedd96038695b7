printf 'a:b:c\n1:2:3\nnone\n' > f
cut -d: -f2 f
cut -d: -f1,3 f
cut -d: -f2- f
cut -s -d: -f1 f
cut -c1-2 f
cut -c 2- f
cut -b 1 f
cut -d: -f1,2 --output-delimiter=- f
cut -f1 f
cut; echo $?
cut -d: f; echo $?
printf 'p\tq\n' | cut -f2
cut --complement -d: -f2 f
cut -d ab -f1 f; echo $?
