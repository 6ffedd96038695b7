# where in the script a mistake is
f() { echo "[$*]"; echo a | sed "$@"; echo $?; }
f -e p -e 'x y'
f -e p -e 'k'
f -e p -e '{p'
f -e '{' -e p
f -e p -e '}'
f -e 's/a/b' -e p
f -e p -e 'y/a/bc/'
f -e p -e 'b nolabel'
printf 'p\nk\n' > script
f -f script
f -e p -f script
f -f script -e k
printf 'p\n{p\n' > open
f -f open
printf 's/a\n' > cut
f -f cut
printf 'a\\\nhello\nq k\n' > text
f -f text
f -e 'i\' -e 'hello'
f -e 'a\'
f -e 'a'
f -n -e '1,' -e p
f -e 'p;p;k'
f -e 'p
k'
f -e 'p
p' -e 'k'
f -s k
f --expression=k
f -f nosuch
f -E 's/(/x/'
f 's/\(/x/'
f 's/a\{1/x/'
f 's/a\{2,1\}/x/'
f 's/[b-a]/x/'
f 's/[[:foo:]]/x/'
f 's/*/x/'
f -E 's/a**/x/'
f -E 's/)/x/'
f 's/\)/x/'
f 'r'
f 'w'
f '5!'
f '$!N;k'
f '+2p'
f 'v9.0'
f 's/a/b/0'
f 's/a/b/2 3'
f 's/a/b/23g4'
f 'l x'
f 'q5x'
f ',p'
f '1,p'
f '/x/I,k'
f ': a b'
f 'y/a/'
f 'y/a\bc/xyz/'
f 'u'
