printf 'hello\nhello\n' > a
gzip -k a
gzip -l a.gz
gzip -v -f a
gunzip -v a.gz
echo data | gzip | gzip -l | tail -1 | awk '{print $2}'
