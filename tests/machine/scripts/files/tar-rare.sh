umask 022; mkdir -p p/doc; echo d > p/doc/readme; echo one > p/a; touch -d '2024-01-02' p/doc/readme p/a p/doc p; tar cf a.tar p
tar rf a.tar --transform='s/p/q/' p/doc/readme; tar tf a.tar | tail -1
tar --delete -f a.tar p/doc/readme; echo $?; tar tf a.tar | grep -c readme
tar df a.tar; echo $?; echo changed >> p/a; tar df a.tar p/a; echo $?
tar uf a.tar p/a; tar tf a.tar | grep -c p/a
tar cjf b.tar.bz2 p; tar tjf b.tar.bz2 | sort
