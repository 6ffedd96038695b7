echo a > a; echo b > b
sha256sum a b > sums
sha256sum -c sums
echo changed > b
sha256sum -c sums; echo $?
sha256sum --quiet -c sums; echo $?
sha256sum --status -c sums; echo $?
rm b
sha256sum -c sums; echo $?
sha256sum --ignore-missing -c sums; echo $?
echo junk > j; sha256sum -c j; echo $?
cat sums j > k; sha256sum -c k; echo $?
sha256sum --tag a; sha256sum -b a; sha256sum -z a | wc -c
md5sum a | md5sum -c
sha256sum - < a; sha256sum . ; echo $?
