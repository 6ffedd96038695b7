# mask: pid
timeout 0.1 sleep 5; echo $?; timeout 5 true; echo $?; timeout 5 false; echo $?; timeout -s KILL 0.1 sleep 5; echo $?
timeout 1 nosuch; echo $?; timeout; echo $?; timeout x sleep 1; echo $?; timeout --preserve-status 0.1 sleep 5; echo $?; timeout -k 0.1 0.1 bash -c 'trap "" TERM; sleep 1; sleep 1'; echo $?
