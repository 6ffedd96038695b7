seq 100 > f
cp f g
gzip f
ls
gzip -d f.gz
cmp f g; echo $?
gzip -k f
ls
gunzip -c f.gz | tail -1
zcat f.gz | head -1
gzip f; echo $?
gzip nosuch; echo $?
gzip -t f.gz; echo $?
echo junk > j.gz
gunzip j.gz; echo $?
gzip < g | gunzip | wc -l
gzip -c g | zcat | wc -c
gzip -l f.gz | awk 'NR == 2 { print $2, $4 }'
gunzip -f f.gz
ls
gunzip g; echo $?
mkdir d
gzip d; echo $?
echo plain | gunzip; echo $?
gzip -9 g
ls
zcat nosuch; echo $?
