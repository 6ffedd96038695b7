# sort -R: equal keys together, an order of chance
head -c 4096 /dev/zero > zeros
printf 'b\na\nc\na\nb\n' > f
sort -R --random-source=zeros f
sort -R --random-source=zeros -u f
sort -R f | sort | tr '\n' ' '; echo
sort -R f | uniq | wc -l
sort -R --random-source=nosuch f; echo $?
printf x > short; sort -R --random-source=short f; echo $?
sort --sort=random f | sort -u | wc -l
sort -k1,1R -k2n --random-source=zeros <<< $'a 2\nb 1\na 1'
sort -nR f; echo $?
sort --sort=numeric f; sort --sort=x f; echo $?
