touch f; mkdir d; ln -s f l; ln -s gone broken; echo x > n; chmod 755 n; mkfifo p
for t in -e -f -d -L -s -r -x -p -S; do for o in f d l broken n p; do [ $t $o ] && printf '%s %s; ' $t $o; done; done; echo
touch -d '2020-01-01' old; [ f -nt old ]; echo $?; [ f -ot old ]; echo $?; [ f -ef l ]; echo $?; [ gone -ot f ]; echo $?; test -t 0; echo $?; [ -O f ] && [ -G f ]; echo $?; [ -u f ]; echo $?; [ -N f ]; echo $?
