# the other readers of bytes
b() { printf 'text here\000\377\376more text\001end'; }
b > f
strings f
strings -n 3 -t d f
xxd f
hexdump -C f
cmp f <(b)
split -b 7 f part. && ls
od -An -tx1 part.ab
cat part.* | cmp - f && echo whole
dd if=f bs=1 skip=9 count=3 status=none | od -An -tx1
head -c 12 f | tail -c 2 | od -An -tx1
gzip -c f | gunzip | cmp - f && echo gz
base64 f | base64 -d | cmp - f && echo b64
wc -c < f
