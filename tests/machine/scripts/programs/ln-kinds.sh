echo a > a; mkdir d
ln a h; stat -c %h a; ln -s a s; readlink s
ln -s a s; echo $?
ln -sf d s; readlink s; ln -sfn a s; readlink s
ln -v a v; ln -sv a sv
ln a h; echo $?
ln d dh; echo $?
ln nosuch x; echo $?
ln -s a b c; echo $?
ln -t d a; ls d
ln -sr a d/r; readlink d/r
ln -b -f v a; ls
ln a a; echo $?
ln -s '' e; echo $?
ln; echo $?
