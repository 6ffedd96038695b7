truncate -s 1M big; stat -c '%s %b' big; truncate; truncate -s x f; truncate -s +10 big; stat -c %s big; truncate -s %1000 big; stat -c %s big; truncate -c -s 1 none; ls none; truncate -s 1 nodir/f
mkfifo p; mkfifo p; mkfifo; mkfifo -m 600 q; stat -c '%A %F' p q; mknod; mknod n p; mknod x c; mknod nul c 1 3; stat -c '%F %t %T' nul; echo hi > nul; cat nul; mknod y z; mknod z b 7
install -d a/b; echo hi > f1; install -m 700 f1 a/b/; stat -c '%A' a/b/f1; install f1; install; install nofile x; install -D f1 c/d/g; ls c/d; install -v f1 h; install f1 f1 nodir
fallocate -l 1M fa; stat -c '%s %b' fa; fallocate; fallocate -l x fa; fallocate fa; fallocate -l 0 fa; fallocate -l 10 nodir/x
