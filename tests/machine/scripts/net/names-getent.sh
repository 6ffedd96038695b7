# root: network
getent hosts web; echo $?
getent hosts many.example.net
getent hosts nosuchhost; echo $?
getent hosts 192.168.56.20
getent hosts 192.168.56.99; echo $?
getent ahosts web
getent ahostsv4 localhost
getent hosts dockerhost localhost
getent hosts broken.example.net; echo $?
getent hosts; echo $?
echo 192.168.56.77 extra.test extra >> /etc/hosts
getent hosts extra extra.test
getent services ssh; getent services 80/tcp; getent protocols icmp
getent frob; echo $?
