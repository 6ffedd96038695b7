mkdir d; echo a > d/a; ln -s d/a s; ln -s s t; ln -s nosuch dangling; ln -s loop loop
readlink t s; readlink -f t; readlink -f d/../s
readlink -f nosuch; readlink -f nodir/x; echo $?
readlink -e dangling; echo $?
readlink -m nodir/x/../y
readlink d; echo $?
readlink -v d; echo $?
readlink -n s; echo
readlink -f loop; echo $?
readlink -f loop -v; echo $?
readlink; echo $?
readlink -z s | od -c | head -1
readlink -n s t; echo
