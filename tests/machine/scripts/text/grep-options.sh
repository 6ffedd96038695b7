printf 'one\nTwo\nthree two\n' > f
printf 'two\n' > g
grep -i two f g
grep -h two f g
grep -l two f g; grep -L Two f g
grep -w two f
grep -x two f g
grep -v two f; grep -vc two f
grep -q two f; echo $?
grep -s two nosuch; echo $?
grep -n two < f
grep -b two f
grep -e one -e Two f
grep -f g f
grep -o 't[a-z]' f
grep -r two . | sort
grep two .; echo $?
grep -c two f g nosuch; echo $?
grep; echo $?
printf 'a\0b\n' > bin; grep b bin; grep -a b bin | od -c | head -1
printf 'x\n' | grep --label=in -H x
