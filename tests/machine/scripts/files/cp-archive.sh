umask 022; mkdir -p s/sub; printf one > s/a; chmod 640 s/a; touch -d '2024-02-03 04:05:06' s/a; ln -s a s/link; ln s/a s/hard; ln -s nosuch s/broken; touch -h -d '2024-01-01' s/link s/broken; mkfifo s/pipe; touch -d '2022-01-01' s/pipe; touch -d '2023-01-01' s/sub s
cp -a s t; find t -printf '%P %y %m %l %n %TY-%Tm-%Td\n' | sort
stat -c '%h %n' t/a t/hard; [ t/a -ef t/hard ] && echo same
cp -r s u; find u ! -name '*' -o -printf '%P %y %m %l %n\n' | sort
cp -rL s v; echo $?; ls v
cp -d s/link w; ls -l w | cut -c1-10; cp -L s/link x; stat -c %F x; cp s/link y; stat -c %F y; cp -P s/link z; stat -c %F z
cp -R s/sub s/a dest; echo $?
cp -a s/a s/sub .; ls
cp -a nosuch x; echo $?
cp -rT s u; ls u | head -3
cp -r --parents s/sub u; ls -d u/s/sub; cp --parents s/a nosuchdir; echo $?
cp -rs s ln 2>&1 | sort; cp -l s/a hard2; [ s/a -ef hard2 ] && echo linked; cp -s s/a soft; readlink soft; cp -s "$PWD/s/a" soft; readlink soft
