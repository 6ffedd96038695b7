umask; umask -S; umask 077; umask; umask u=rwx,g=rx,o=; umask; umask -S; umask g+w; umask; umask 999; echo $?; umask u=q; echo $?; umask -p; touch f; stat -c %a f; umask a=rx; umask; umask -x; echo $?
hash; hash nosuch; echo $?; hash -p /bin/true mytrue; hash -t mytrue; mytrue; echo $?; hash -l | grep mytrue; hash -d mytrue; hash -t mytrue; echo $?; hash -d mytrue; echo $?; hash -t; echo $?
