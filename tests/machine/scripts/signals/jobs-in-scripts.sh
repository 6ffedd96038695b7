# mask: pid
sleep 1 & jobs; jobs -p | wc -l; sleep 2 & jobs -l | sed 's/ *[0-9]\{2,\}/N/'; kill %1 %2; wait; jobs; echo end; disown; echo $?
fg %1; echo $?; bg; echo $?; set -m; sleep 0.1 & fg %1; echo $?
