mkdir d; echo 1 > d/a; echo 2 > d/b
find d -type f -exec cat {} + | sort
find d -name a -exec echo found {} \;
find d -name a -exec false \; -print
find d -name a -exec true \; -print
find d -name a -execdir echo {} \;
find d -name a -exec sh -c 'echo $1 in $0' sh {} \;
find d -name a -exec nosuchprogram {} \; ; echo $?
find d -exec; echo $?
find d -exec echo; echo $?
find d -name a -ok echo {} \; < /dev/null; echo; echo $?
find d -name b -delete; ls d
find d -type f -print0 | xargs -0 wc -c
