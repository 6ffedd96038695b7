# a log report with the usual tools
for i in {1..40}; do printf '10.0.0.%d - - [01/Jan/2024:10:%02d:00] "GET /page%d HTTP/1.1" %d %d\n' $((i % 5)) "$i" $((i % 3)) $((i % 7 ? 200 : 404)) $((i * 100)); done > access.log
echo "requests: $(wc -l < access.log)"; awk '{print $1}' access.log | sort | uniq -c | sort -rn | head -3
awk '{n[$8]++; b[$8]+=$9} END {for (s in n) printf "%s %d %d\n", s, n[s], b[s]}' access.log | sort
grep -c ' 404 ' access.log; grep -oE '/page[0-9]' access.log | sort | uniq -c | awk '{print $2": "$1}'; sed -nE 's/.*:([0-9]{2}:[0-9]{2}):00.* 404 .*/\1/p' access.log | tr '\n' ' '; echo
cut -d'"' -f2 access.log | cut -d' ' -f2 | sort -u | paste -sd,; tail -n 1 access.log | tee last.txt | wc -c; head -n 2 access.log | nl -ba; tac access.log | head -1 | cut -c1-12
sort -t. -k4,4n access.log | awk -F'[. ]' '!seen[$4]++ {print $4}' | xargs; xargs -n 2 echo pair < <(seq 5); seq 3 | xargs -I{} sh -c 'echo item {}'; find . -type f -name '*.txt' -print0 | xargs -0 wc -c
column -t <<< $'a bb ccc\ndddd e f'; join <(printf 'a 1\nb 2\n') <(printf 'a x\nc y\n'); printf '%s\n' 3 1 2 | sort -n | sed '1!G;h;$!d' | paste -s; comm -3 <(seq 3) <(seq 2 4); diff <(seq 3) <(seq 2 4) | grep -c '^[<>]'
fold -w 10 <<< 'the quick brown fox'; fold -sw 10 <<< 'the quick brown fox'; expr 7 + 3; expr length hello; basename /a/b.txt .txt; dirname /a/b.txt; seq -s, 1 2 9; rev <<< abc; echo abc | tr a-c A-C | tr -d B; yes n | head -2; od -An -tx1 <<< hi; tr -cs a-z '\n' <<< 'one--two' | grep -n .
split -l 15 access.log part.; wc -l part.* | tail -1; cat part.* | cmp - access.log && echo identical; sha256sum last.txt | cut -c1-16; md5sum < /dev/null; echo aGk= | base64 -d; du -b last.txt; printf 'b\na\n' > u; sort -o u u; cat u; awk 'NR==FNR {a[$1]; next} $1 in a' u <(printf 'a\nz\n')
