printf 'a b\nc' > f
wc < f
wc /tmp; echo $?
wc f /dev/null
wc -L f
cat f | wc -l -c
cat f | wc
wc - < f
wc f nosuch; echo $?
printf 'f\0' | wc --files0-from=-
wc -m f; wc -w f
