printf 'one two\nthree\n' > f
wc f
wc -l f
wc -w < f
wc -c f f
wc -m f
wc -L f
printf 'no newline' | wc -l
printf '한글\n' | wc -m
printf '한글\n' | wc -c
wc nosuch; echo $?
wc f nosuch; echo $?
wc -lw f
: | wc
