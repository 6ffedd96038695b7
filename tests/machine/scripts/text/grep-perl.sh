printf 'tel 123-4567\nnone\nfoobar\n' > f
grep -P '\d{3}-\d+' f
grep -oP 'foo(?=bar)' f
grep -oP '(?<=tel )\d+' f
grep -cP '^\w+$' f
grep -oP 'tel \K\S+' f
grep -P '(' f; echo $?
