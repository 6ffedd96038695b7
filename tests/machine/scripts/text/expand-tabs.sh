# expand and unexpand: tab stops
printf 'a\tb\tc\n\td\n' > f
expand f
expand -t 4 f
expand -t 2,5,9 f
expand -t 2,/3 f
expand -t 4,+6 f
expand -i -t 4 f
expand -4 f
expand -t '2 6' f
expand -t 0 f; echo $?
expand -t x f; echo $?
expand -t 5,3 f; echo $?
printf 'ab\bc\td\n' | expand -t 4 | od -c
printf '        a       b\n    c   d\n   \te\n' > g
unexpand g | od -c
unexpand -a g | od -c
unexpand -t 4 g | od -c
unexpand -t 4 --first-only g | od -c
unexpand -a -t 2,6 g | od -c
unexpand nosuch 'no such'; echo $?
expand nosuch; echo $?
printf 'x  y   \n' | unexpand -a -t 2 | od -c
