column -t <<< $'a bb\nccc d' 2>&1
printf 'a:b c\nddd:e\n' | column -t -s :
printf '1\n2\n3\n' | column
