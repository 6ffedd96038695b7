env kill; echo $?
