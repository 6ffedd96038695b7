set -e
x=$(echo a; false; echo b); echo "[$x]"
echo "$(false; echo still)"
( set +e; false; echo inner ); echo outer
y=$(false)
echo never
