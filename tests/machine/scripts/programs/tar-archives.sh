mkdir -p d/e; echo hi > d/a; echo x > d/e/z; ln -s a d/l; chmod 640 d/a; touch -h -d '2026-01-02 03:04:05' d/a d/e/z d/l d/e d
tar cf a.tar d/a d/l d/e; tar tf a.tar; tar tvf a.tar d/a d/e; tar czvf a.tgz d/e; tar tzf a.tgz; tar tf a.tgz
tar xvzf a.tgz -C nodir; echo $?; mkdir o; tar xvf a.tar -C o; stat -c '%A %s %Y %n' o/d/a o/d/e; cat o/d/e/z
tar cf x.tar nofile; echo $?; tar cf abs.tar $PWD/d/a; tar tf abs.tar; tar tf nofile.tar; echo $?; tar; echo $?; tar c; echo $?; tar xf d/a; echo $?
tar cvf - d/e | tar tf -; tar cf a2.tar --exclude=z d/e; tar tf a2.tar; tar tf a.tar d/a nosuch; echo $?
tar -czf a3.tgz -C d a e; tar tzf a3.tgz; cat a.tar | (mkdir p && cd p && tar xf - && find . | sort); tar xf a.tar --strip-components=1 -C o; ls o
tar xOf a.tar d/a; : > e.tar; tar tf e.tar; echo $?; tar rf a.tar d/e/z; tar tf a.tar; tar cf a.tar a.tar; tar --wildcards -tf a.tgz '*/z'
ln d/a d/h; tar cf h.tar d/a d/h; tar tf h.tar; tar xf h.tar -C p; stat -c '%h %a' p/d/a; tar cvfz; echo $?
