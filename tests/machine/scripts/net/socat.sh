# root: network
socat -u TCP-LISTEN:9001,reuseaddr OPEN:got,creat & sleep 0.2
echo one | socat - TCP:127.0.0.1:9001; wait; cat got
socat TCP-LISTEN:9002,fork,reuseaddr EXEC:cat & sleep 0.2
echo two | socat - TCP:127.0.0.1:9002
echo three | socat -t 1 - TCP4:localhost:9002
socat UNIX-LISTEN:s,fork TCP:127.0.0.1:9002 & sleep 0.2
echo four | socat - UNIX-CONNECT:s
ls -l s | cut -c1-10
socat TCP-LISTEN:9003,fork,reuseaddr UNIX-CONNECT:s & sleep 0.2
echo five | nc -N 127.0.0.1 9003
socat - TCP:127.0.0.1:1 < /dev/null 2>&1 | sed 's/.*\] //'
socat - TCP:nosuchhost:1 < /dev/null 2>&1 | sed 's/.*\] //'
socat - UNIX-CONNECT:none < /dev/null 2>&1 | sed 's/.*\] //'
socat - FROB:1 2>&1 < /dev/null | sed 's/.*\] //'
socat 2>&1 | sed 's/.*\] //'
kill $(jobs -p)
