mkdir d
echo 1 > d/a
echo 2 > d/b
touch -d 2024-01-01 d d/a d/b
tar cf t.tar d
rm -r d
tar xf t.tar
cat d/b
tar czf t.tgz d
mkdir o
tar -C o -xf t.tar
ls o/d
tar xOf t.tar d/a
tar xf nosuch.tar; echo $?
tar cf x.tar nosuch; echo $?
tar; echo $?
echo junk > j
tar xf j; echo $?
tar cvf v.tar -C d a b
tar tf v.tar d/zz; echo $?
tar --exclude=b -cf e.tar d
tar tf e.tar
tar rf t.tar j
tar tf t.tar | tail -1
tar tf t.tar --wildcards '*a'
tar xf t.tar --strip-components=1 -C o
ls o
