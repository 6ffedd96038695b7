# root: network
curl -sv http://web/a 2>&1 | sed 's/User-Agent: .*/User-Agent: X/; s/port [3-6][0-9]*/port N/'
curl -sv http://127.0.0.1:1/ 2>&1 | sed 's/after [0-9]*/after N/'
curl -sv http://nosuchhost/ 2>&1
curl -sv -X DELETE http://192.168.56.20/a 2>&1 | sed 's/User-Agent: .*/User-Agent: X/'
printf 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhi\n' > answer
nc -lU s < answer > request & sleep 0.2
curl -s --unix-socket s http://d/info -H 'X-A: b'; wait
sed 's/User-Agent: .*/User-Agent: X/' request | tr -d '\r'
nc -l 8001 < answer > request & sleep 0.2
curl -s -d 'k=v' -H 'Content-Type: application/json' http://127.0.0.1:8001/p; wait
sed 's/User-Agent: .*/User-Agent: X/' request | tr -d '\r'
