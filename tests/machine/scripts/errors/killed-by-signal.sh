# mask: pid
bash -c 'kill -TERM $$'; echo $?
bash -c 'kill -KILL $$'; echo $?
bash -c 'kill -HUP $$' ; echo $?
sh -c 'kill -USR1 $$'; echo $?
