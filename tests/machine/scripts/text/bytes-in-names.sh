# file names of bytes that are no UTF-8
f=$'a\377b'
echo hi > "$f"
ls | od -An -c
ls -b
ls -Q
ls --quoting-style=shell-escape 2>&1
stat -c %N "$f"
for i in *; do printf '%s' "$i" | od -An -tx1; done
cat "$f"
find . -type f | od -An -c
find . -type f -print0 | od -An -c
cat "no$f" 2>&1 | od -An -c
rm "no$f" 2>&1
mkdir $'d\200'
cd $'d\200' && pwd | od -An -c
cd ..
tar cf t.tar "$f" && tar tf t.tar
mv "$f" plain && ls
rmdir $'d\200'; ls
