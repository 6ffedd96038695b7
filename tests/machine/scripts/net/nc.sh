# root: network
nc -zv 127.0.0.1 8001; echo $?
nc -zv web 80; echo $?
nc -zv -w 1 walled 80; echo $?
nc -z -w 1 192.168.56.20 81; echo $?
nc -w 1 nosuchhost 80; echo $?
nc -zv 127.0.0.1 79-81; echo $?
nc; echo $?
nc -l -p 8001 < /dev/null & sleep 0.2
echo hello | nc -N 127.0.0.1 8001; echo $?
nc -l 8002 > got & sleep 0.2
echo there | nc -N 127.0.0.1 8002; wait; cat got
nc -l 80 & sleep 0.2; timeout 0.5 nc -l 127.0.0.1 80; echo $?; kill $!
printf 'GET / HTTP/1.0\r\n\r\n' | nc web 80
nc -q 1 -u -w 1 127.0.0.1 9999 < /dev/null; echo $?
nc 127.0.0.1 notaport; echo $?
nc 127.0.0.1 99999; echo $?
nc -w x web 80; echo $?
nc -U /tmp/work/none; echo $?
