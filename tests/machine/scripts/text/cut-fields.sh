printf 'a:b:c:d\nno delimiter\n' > f
cut -d: -f1,3 f; cut -d: -f2- f; cut -d: -f-2 f
cut -d: -s -f1 f
cut -d: --complement -f2 f
cut -d: -f1,3 --output-delimiter='<>' f
cut -c2-4 f; cut -b1,3 f
cut -d: -f3,1 f
cut -d '' -f 1 f
cut -f1 f
cut -c1-2,2-3 --output-delimiter=, f
