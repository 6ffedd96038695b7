# root: network
host web; echo $?
host many.example.net | sort
host nosuch.example.net; echo $?
host 192.168.56.20; echo $?
host 192.168.56.99; echo $?
host broken.example.net; echo $?
host -W 1 slow.example.net; echo $?
host -t A far; echo $?
host -t AAAA far; echo $?
host web 192.168.56.1
