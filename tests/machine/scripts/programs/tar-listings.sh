mkdir d; echo 1 > d/a; echo 2 > d/b; touch -d 2024-01-01 d/a d/b d
tar cf t.tar d; tar tf t.tar | sort
tar czf t.tgz d; tar tzf t.tgz | sort
tar xzvf t.tgz | sort
tar tvf t.tar | awk '{ print $1, $2, $3, $4, $5, $6 }' | sort
tar cf - d | tar tf - | sort
