# tsort
echo a b b c | tsort
printf 'd a\nd b\na c\nb c\n' | tsort
echo a b b a | tsort; echo $?
echo a b c | tsort; echo $?
echo x x y y z y | tsort
tsort < /dev/null
tsort nosuch; echo $?
tsort a b; echo $?
printf 'socks shoes\npants shoes\npants belt\nshirt belt\nshirt tie\ntie jacket\nbelt jacket\n' | tsort
printf 'a b\nb c\nc a\nc d\nd e\ne c\n' | tsort
