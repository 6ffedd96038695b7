umask 027; > f; mkdir d; stat -c '%a %n' f d; umask; umask -S; umask u=rwx,g=,o=; umask; umask 9; echo $?; umask g+w; umask -p
