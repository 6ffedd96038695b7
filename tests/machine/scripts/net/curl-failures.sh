# mask: ping
# root: network
curl http://127.0.0.1:1/; echo $?
curl -s http://127.0.0.1:1/; echo $?
curl -sS http://127.0.0.1:1/; echo $?
curl -sS http://nosuchhost/; echo $?
curl -sS --max-time 1 http://walled/ 2>&1 | sed 's/after [0-9]*/after N/'; echo ${PIPESTATUS[0]}
curl -sS --connect-timeout 1 http://walled/ 2>&1 | sed 's/after [0-9]*/after N/'; echo ${PIPESTATUS[0]}
curl -sS http://192.168.56.99/ 2>&1 | sed 's/after [0-9]*/after N/'; echo ${PIPESTATUS[0]}
curl -sS http://web:81/ 2>&1 | sed 's/after [0-9]*/after N/'; echo ${PIPESTATUS[0]}
curl -sS foo://web/; echo $?
curl; echo $?
curl --frob web; echo $?
curl -sS http://web:99999/; echo $?
curl -sS http:///; echo $?
curl -sS -o /none/x http://web/; echo $?
curl -sS --unix-socket /tmp/work/none http://d/; echo $?
curl -sS https://127.0.0.1:1/; echo $?
curl -sS http://broken.example.net/; echo $?
curl -s -w '%{http_code} %{errormsg}\n' http://127.0.0.1:1/
