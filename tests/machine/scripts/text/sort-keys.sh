printf 'b:2\na:10\nc:2\n' > f
sort -t: -k2 f
sort -t: -k2n f
sort -t: -k2,2n -k1,1r f
sort -t: -k2 -s f
sort -t: -k1.1,1.1r f
sort -u -t: -k2,2 f
sort -c f; echo $?
sort -C f; echo $?
sort -m f f
sort -o f f; cat f
sort -k 0 f; echo $?
sort -t ab f; echo $?
sort -k x f; echo $?
printf ' b\na\n' | sort -b; printf 'B\na\n' | sort -f
printf 'a-b\nab\n' | sort -d
sort -n -r <<< $'1\n10\n9'
sort nosuch; echo $?
sort -z < /dev/null | wc -c
sort --check=quiet f; echo $?
sort -R -M f; echo $?
