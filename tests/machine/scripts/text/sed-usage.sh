sed; echo $?
