printf 'a\nb\nc\nd\n' > p; printf 'b\nx\nb\ny\n' > q; : > empty
for o in '-A1 b' '-B1 b' '-c -l b' '-c -l z' '-q -c b' '-c -L b' '-c -L z' '-A1 -m1 b' '-h -C1 b' '-A1 -c b' '-F -E b' '-E -F b' '-F -G b' '-P -E b' '-G -G b' '-E -E b' '-n -A1 x' '-A0 b' '--no-group-separator -A1 b' '--group-separator=## -B1 b' '-o -A1 b' '-q z'; do
  echo "[$o]"; grep $o p q empty; echo "$?"
done 2>&1
