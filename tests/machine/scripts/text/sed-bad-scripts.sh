printf 'a\nb\n' > f
sed -n '/[/p' f; echo $?
sed '}' f; echo $?
sed '{p' f; echo $?
sed 's/a/b/gg' f; echo $?
sed 's/a/b/pp' f; echo $?
sed 's/a/b/k' f; echo $?
sed 's/\(a/b/' f; echo $?
sed 's/a/\1/' f; echo $?
sed 'b nolabel' f; echo $?
sed 'y/ab/c/' f; echo $?
sed 'y/ab' f; echo $?
sed '1,p' f; echo $?
sed '1' f; echo $?
sed ':' f; echo $?
sed 'pp' f; echo $?
sed '/a' f; echo $?
sed -e 'a' f; echo $?
sed '1,2=' f > /dev/null; echo $?
sed '0p' f; echo $?
sed 'p x' f; echo $?
sed '1!!p' f; echo $?
