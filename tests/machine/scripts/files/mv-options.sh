echo a > a; echo b > b; touch -d 2020-01-01 a; mkdir d
mv -n a b; echo $?; cat b; ls; mv -nv a b; mv -u a b; ls; mv -b a b; ls; cat b b~; echo c > c; mv --backup=numbered c b; ls; echo e > e; mv -S .o -b e b; ls; mv -v b moved; mv -t d moved; ls d; mv -vt d b~ b.~1~; ls d; mv d/* .; ls
mv -T moved d; echo $?; mkdir e f; touch e/x; mv -T e f; ls f; mkdir e; mv -T e f; echo $?; mv e f; ls f; mv -v f/x f/y; mv -f f/y f/x; mv f/x f/e g; echo $?; mv -i f/x moved < /dev/null; echo $?; ls f
mv; echo $?; mv a; echo $?; mv -t; echo $?; mv -t d; echo $?; mv -x a b; echo $?; mv --foo a b; echo $?; mv -T a b c; echo $?; mv --no-clobber moved b.o; mv --verbose --force moved 'with space'; mv --strip-trailing-slashes d/ dd; ls; mv -u 'with space' newname; ls
