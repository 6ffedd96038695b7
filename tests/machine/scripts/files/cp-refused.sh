mkdir d e; echo a > a; ln -s loop loop; ln -s nosuch broken; ln -s l2 l1; ln -s l1 l2
cp loop x; echo $?; cp l1 x; echo $?; cp broken x; echo $?; cp a loop; echo $?; cp a broken; echo $?; ls nosuch
cp d x; echo $?; cp -r d d/sub; echo $?; ls d; cp -r d d; echo $?; cp a a; echo $?; cp -f a a; echo $?; cp a ./a; echo $?; ln a h; cp a h; echo $?; ln -s a s; cp a s; echo $?; cp s a; echo $?
cp nosuch x; echo $?; cp nosuch1 nosuch2 d; echo $?; cp a/b x; echo $?; cp a d/; ls d; cp d a; echo $?; cp -r d a; echo $?; mkdir e/a; cp a e; echo $?; cp -r e/a .; echo $?
cp '' x; echo $?; cp a ''; echo $?; cp -r . ../work/d/copy; echo $?; rm -rf d; cp a e/nosuch/x; echo $?; cp a e a; echo $?; cp -r e/a e; echo $?; cp "it's" x; echo $?; cp a a e; echo $?
cp /dev/null n; stat -c '%F %s' n; cp -r /dev/null m; echo $?; stat -c %F m; cp a /dev/full; echo $?; cp a /proc/nosuch; echo $?; cp a /nosuchdir/x; echo $?
