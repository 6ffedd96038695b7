# root: network
nslookup web; echo $?
nslookup nosuch.example.net; echo $?
nslookup 192.168.56.20; echo $?
nslookup broken.example.net; echo $?
nslookup -timeout=1 -retry=1 slow.example.net; echo $?
nslookup web 192.168.56.1; echo $?
