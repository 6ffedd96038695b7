unset -x; echo $?; readonly q=1; unset q; echo $?; local x=1; echo $?
alias nosuch; echo $?; unalias nosuch; echo $?; type nosuch; echo $?; command -v nosuch; echo $?; hash nosuch; echo $?
wait 99999; echo $?; wait abc; echo $?; jobs %5; echo $?; fg; echo $?; bg; echo $?; kill; echo $?; kill abc; echo $?; kill -NOSUCH 1; echo $?; kill 999999; echo $?
source; echo $?; . nosuch; echo $?; eval; echo $?; exec nosuch; echo never
