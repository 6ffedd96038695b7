kill -l | head -3; kill -l 9; kill -l TERM; kill -l 130; kill -l SIGHUP; kill -l 99; echo $?; kill -l nosuch; echo $?
