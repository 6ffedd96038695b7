echo old > old; touch -d 2020-01-01 old; echo new > new
cp old t; cp -u old t; cat t; cp new t; cp -u old t; cat t; cp -uv old t; cp -uv new t2; cp -v old t3
cp -n old t; cat t; echo $?; cp -nv old t; cp -b old t; ls; cat t t~; cp --backup=numbered new t; cp --backup=t old t; ls; cp -S .bak -b new t; ls; cp --backup=none old t; cp --backup=simple old t; cp --backup=nosuch old t; echo $?; ls
cp -bv new t; cp -f old t; cp -t . ; echo $?; mkdir d; cp -t d old new; ls d; cp -vt d old; cp -t nosuch old; echo $?; cp -t old new; echo $?; cp -T old d; echo $?; cp -T old new x; echo $?
cp old new t; echo $?; cp old new nodir/; echo $?; cp old nodir/; echo $?; cp old nodir/x; echo $?; cp; echo $?; cp old; echo $?
cp --remove-destination old t; cp -v --remove-destination new t; cp --strip-trailing-slashes d/ q; echo $?; cp -x old xx; cp -H old hh; cp --foo a b; echo $?; cp -y a b; echo $?
VERSION_CONTROL=numbered cp -b old t; ls t*; SIMPLE_BACKUP_SUFFIX=.orig cp --backup=simple old t; ls t*
