for i in 1 2 3; do
  for j in a b c; do
    [ $j = b ] && continue
    [ $i = 2 ] && continue 2
    [ $i$j = 3c ] && break 2
    echo $i$j
  done
done
break
echo "break outside: $?"
for i in 1; do break 0; done; echo $?
for i in 1; do continue x; done; echo $?
