touch b a 'c d' long-name-number-one long-name-number-two long-name-number-three long-name-number-four
ls -m
ls -Q
ls -x
ls -C
ls -w 40 -x
ls -N
ls -b
