# mask: number
# root: network
dig +short web
dig +short many.example.net | sort
dig +short nosuch.example.net; echo $?
dig +short -x 192.168.56.20
dig web | sed "s#DiG [^ ]*#DiG#" | grep -v '^;; \(WHEN\|Query\|MSG\)'
dig nosuch.example.net | sed "s#DiG [^ ]*#DiG#" | grep -v '^;; \(WHEN\|Query\|MSG\)'
dig broken.example.net | sed "s#DiG [^ ]*#DiG#" | grep -v '^;; \(WHEN\|Query\|MSG\)'
dig +time=1 +tries=1 slow.example.net | sed "s#DiG [^ ]*#DiG#"; echo ${PIPESTATUS[0]}
dig +noall +answer web
dig @192.168.56.20 +time=1 +tries=1 web | sed "s#DiG [^ ]*#DiG#"; echo ${PIPESTATUS[0]}
dig +short web AAAA; echo $?
dig +short @192.168.56.1 far A
dig @nosuchserver web; echo $?
dig +frob web; echo $?
