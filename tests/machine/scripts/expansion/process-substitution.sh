cat <(echo one) <(echo two)
diff <(printf 'a\nb\n') <(printf 'a\nc\n') > /dev/null; echo $?
while read -r l; do echo "got $l"; done < <(printf '1\n2\n')
echo data | tee >(cat > copy) > /dev/null; sleep 0.1; cat copy
echo <(:) | sed 's/[0-9]*$/N/'
