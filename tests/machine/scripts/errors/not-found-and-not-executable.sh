nosuchcommand; echo $?
./missing; echo $?
echo text > plain; ./plain; echo $?
mkdir d; ./d; echo $?; /tmp; echo $?
nosuch arg | cat; echo ${PIPESTATUS[0]}
./missing/x; echo $?; ./plain/x; echo $?
''; echo $?; $unset_variable; echo "empty: $?"
