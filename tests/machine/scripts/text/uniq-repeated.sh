printf 'a\na\nb\nc\nc\nc\n' > f
uniq -D f
uniq -d f
uniq -u f
uniq f out; cat out
uniq --all-repeated=separate f
uniq --group f
uniq -cd f
uniq a b c; echo $?
uniq nosuch; echo $?
uniq -z f | od -c | head -2
