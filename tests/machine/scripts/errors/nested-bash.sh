bash nosuch.sh; echo $?; bash -c 'exit 5'; echo $?; bash /tmp; echo $?; echo 'echo from stdin $1' | bash -s arg; echo $?
bash -c ''; echo $?; bash -c; echo $?; bash --nosuch; echo $?; bash -c 'nosuch'; echo $?; bash -c 'nosuch' name; sh -c 'nosuch'; echo $?
