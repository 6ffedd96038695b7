# mask: pid
sleep 100 & p=$!; kill $p; wait $p; echo $?
sleep 100 & kill -9 $!; wait $!; echo $?
sleep 100 & sleep 0.1; kill -INT $!; sleep 0.1; kill -0 $! && echo "background ignores INT"; kill -TERM $!; wait $! 2> /dev/null; echo $?
kill -0 $!; echo $?
