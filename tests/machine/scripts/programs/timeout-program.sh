timeout 1 echo fast; echo $?
timeout 0.1 sleep 5; echo $?
timeout 1 false; echo $?
timeout --preserve-status 0.1 sleep 5; echo $?
timeout -s INT 0.1 sleep 5; echo $?
timeout 1 nosuchprogram; echo $?
timeout 1 /tmp; echo $?
timeout x true; echo $?
timeout; echo $?
timeout 1; echo $?
timeout -s NOSUCH 1 true; echo $?
timeout 0 echo never; echo $?
timeout -v 0.1 sleep 5; echo $?
timeout 1m true; echo $?
