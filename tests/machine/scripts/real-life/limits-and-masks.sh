# ulimit, umask, hash, type, command, enable
umask; umask -S; umask 027; umask; umask -S; touch f; mkdir d; stat -c '%a %n' f d; umask u=rwx,g=,o=; umask -p; umask a+r; umask -S; umask -p -S; umask 999; echo $?; umask u+z; echo $?; umask 022
ulimit -c; ulimit -n 256; ulimit -n; ulimit -Hn > /dev/null; ulimit -Sn; ulimit -t; ulimit -f; ulimit -x 5; echo $?; ulimit -Z; echo $?; ulimit -n abc; echo $?
hash; hash -r; cat /dev/null; ls > /dev/null; hash | sort; hash -t cat; hash -t nosuch; echo $?; hash -d cat; hash -t cat; echo $?; hash -p /bin/true mytrue; mytrue; echo $?; hash -l | sort; hash nosuchprog; echo $?
type -a echo; type -t if ls cd nosuch f; echo $?; g() { :; }; type g; alias ll='ls -l'; shopt -s expand_aliases; type ll; type -p cat; type -P echo; type -f g; type nosuch; echo $?
command -v ls cd if g ll nosuch; echo $?; command -V cd; command -V g; command -V nosuch; echo $?; command echo via; command nosuch; echo $?; ls() { echo shadow; }; command ls -d /; unset -f ls
enable -n echo; type echo; enable echo; type echo; enable -n | head; enable nosuch; echo $?; enable -p | head -3; enable -s | head -2; builtin echo builtin; builtin ls; echo $?; builtin; echo $?
