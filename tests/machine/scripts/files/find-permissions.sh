umask 022; touch a b c d; chmod 644 a; chmod 755 b; chmod 600 c; chmod 4755 d; mkdir e; chmod 1777 e
find . -perm 644; echo --
find . -type f -perm -755 | sort; echo --
find . -perm /111 -type f | sort; echo --
find . -perm -u=rw,g=r -type f | sort; echo --
find . -perm /u=x,g=x -type f | sort; echo --
find . -perm -4000; find . -perm -1000; find . -perm u=rw -type f; find . -perm g+w; find . -perm -o+w
find . -perm 9; echo $?
find . -perm x; echo $?
find . -perm; echo $?
find . -perm +111; echo $?
find . -readable -type f | sort; find . -type f -executable | sort; find . -writable -type f | wc -l
find . -user root -type f | sort | head -1; find . -group root -type f | sort | head -1; find . -uid 0 -gid 0 -name a; find . -nouser; find . -nogroup
find . -user nosuchuser; echo $?
find . -group nosuchgroup; echo $?
find . -uid x; echo $?
find . -name a -printf '%m %#m %M %u %g %U %G\n'; find . -name d -printf '%m %M\n'; find . -name e -printf '%m %M %y\n'
