printf 'a\nb\nc\n' > f1; printf 'a\0b\1' > bin; seq 20 > n; mkdir d; mkfifo p; ln -s f1 l; ln -s no broken; : > e
xxd f1; xxd -p f1; xxd -r -p <<< 616263; echo; xxd n; xxd -c 8 n | head -3; xxd bin | xxd -r | od -c; xxd -l 3 n; xxd nofile
hexdump -C f1; hexdump f1; hexdump -C n; printf '\0%.0s' $(seq 64) | hexdump -C; hexdump -C e; hexdump nofile
strings -n 3 n; printf 'abc\0defgh\1xy' > s; strings s; strings -n 2 s
file f1 d p l broken e bin; file nofile; file -b f1; echo '{"a":1}' > j.json; file j.json; printf '#!/bin/bash\necho\n' > s.sh; file s.sh; printf '#!/bin/sh\necho\n' > t.sh; file t.sh
printf '#!/usr/bin/env python3\nprint(1)\n' > p.py; file p.py; printf 'é\n' > u; file u; printf 'abc' > non; file non; printf 'a\r\n' > crlf; file crlf; file /dev/null /tmp
