printf 'AB\n\x00\xff' > f
od -N2 -c f
od -j1 -N1 -An -c f
printf 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | od -c
printf '\1\2\3\4' | od -An -td4
od nosuch; echo $?
