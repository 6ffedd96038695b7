mkdir -p d/e; head -c 10000 /dev/zero > d/a; echo x > d/e/b; ln d/a d/h; truncate -s 1M d/sparse
du d; du -s d; du -a d | cut -f1 | sort; du -h d; du -sh d; du -b d; du -c d/a d/e; du -d 0 d; du --max-depth=1 d; du -s -d 1 d; du nofile; du -d x d; du -as d; du --apparent-size -s d; du -l -s d; du --exclude=e -s d; du -S d; du -k -s d; du -m -s d
