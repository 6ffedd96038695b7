seq 5 | sed '/2/,/4/d'
printf 'k=v\n# c\n\nx=y\n' | sed '/^#/d;/^$/d;s/=/: /'
echo abc | sed 's/b/\n/'
echo 'path/to' | sed 's#/#\\#g'
seq 10 | sed -n '3,+2p'
echo aaa | sed 's/a/b/3'
printf 'a b\n' | sed -E 's/(\w+) (\w+)/\2 \1/'
seq 2 | sed 'a\
multi\
