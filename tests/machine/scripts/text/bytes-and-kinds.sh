# what file and jq make of bytes that are no UTF-8
printf 'caf\351\n' > iso; printf 'a\200b\n' > other; printf 'caf\303\251\n' > utf8; printf 'a\0b' > zero; printf 'plain\r\n' > dos
file iso other utf8 zero dos
file -b --mime-type iso
file -i iso other utf8 zero
printf '#!/bin/sh\necho \351\n' > script; file script
printf '"a\377b"' | jq -c .
printf '"a\377b"' | jq -r . | od -An -tx1
printf '"é"' | jq length
python3 -c 'import sys; print(repr(sys.argv[1]))' $'a\377'
