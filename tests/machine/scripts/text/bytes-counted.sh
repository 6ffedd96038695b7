# what counts bytes and what counts characters
printf 'a\377b\n' | wc -m
printf 'a\377b\n' | wc -c
printf '한글 é\n' | wc -m -c -L -w
printf '\303\251\303' | wc -m
printf '\302\240x\n' | wc -w
printf 'one\302\240two\343\200\200three\n' | wc -w
printf '\001\377a\n' | wc -w -L -m
printf '[%5s]\n' é
printf '[%-5s]\n' é
printf '[%.2s]\n' éa
/usr/bin/printf '[%5s]\n' é
/usr/bin/printf '[%.1s]\n' aé
printf '%c' é | od -An -tx1
/usr/bin/printf '%c' é | od -An -tx1
printf '%d %d\n' "'é" "'€"
/usr/bin/printf '%d\n' "'é" 2>&1
printf '%d\n' "'"$'\377' 2>&1
x=한글
echo "${#x}"
LC_ALL=C bash -c 'x=한글; echo ${#x}'
expr length é
expr substr 한글 2 1
echo héllo | cut -c2-3
echo héllo | cut -b1
echo 한글이다 | fold -w 2
echo 한글이다 | fold -b -w 3
echo héllo | awk '{ print length($0), substr($0, 2, 1) }' | od -An -c
