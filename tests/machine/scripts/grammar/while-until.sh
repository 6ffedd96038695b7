i=0
while [ $i -lt 3 ]; do echo "while $i"; i=$((i + 1)); done
until [ $i -eq 0 ]; do echo "until $i"; ((i--)); done
while read -r a b; do echo "[$a] [$b]"; done <<'END'
one two three
four
END
echo "after: $? <$a>"
while false; do :; done; echo $?
