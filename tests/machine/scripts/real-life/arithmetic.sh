# arithmetic with bases and bits
echo $((16#ff)) $((2#1010)) $((8#17)) $((36#z)) $((64#_)) $((0x1F)) $((017)) $((10#08))
echo $((7 / 2)) $((-7 / 2)) $((-7 % 3)) $((2 ** 10)) $((2 ** 62)) $((2 ** 63)) $((1 << 40)) $((-1 >> 1)) $((~0)) $((5 & 3 | 8 ^ 1))
x=5; echo $((x++ + ++x)) $x $((x -= 2)) $((x *= 3, x % 4)) $((x > 3 ? 1 : 0)) $((!x)) $((x && 0 || 1))
a=(1 2 3); echo $((a[0] + a[1] * a[2])) $((${#a[@]} * 2)); ((a[1]++)); echo "${a[@]}"; i=2; echo $((a[i] + a[i-1]))
y='x + 1'; echo $((y * 2)) $(($y * 2)); z=w w=v v=7; echo $((z)); echo $((undefined + 1))
((0)); echo $?; ((1)); echo $?; let 'q = 3 * 4' r=q+1; echo "$q $r $?"; let 0; echo $?
for ((i = 0, j = 10; i < j; i += 3, j -= 2)); do printf '%d-%d ' "$i" "$j"; done; echo
declare -i n=3+4; n+=1; echo "$n"; n=abc; echo "$n"; n='2 * (3 + 4)'; echo "$n"
echo $((1 / 0)); echo "status $?"
(echo $((1 +))); echo "$?"; (echo $((08))); echo "$?"; (echo $((2#3))); echo "$?"; (echo $((1.5))); echo "$?"
max() { (($1 > $2)) && echo "$1" || echo "$2"; }; max 3 11
hex() { printf '%x\n' $((0x$1 + 1)); }; hex ff; echo $(( (1 + 2) * 3 )) $[4 + 5]
echo $((9223372036854775807 + 1)) $((-9223372036854775808)) $((0x7fffffffffffffff))
bytes=123456789; units=(B K M G); u=0; while ((bytes >= 1024)); do ((bytes /= 1024, u++)); done; echo "$bytes${units[u]}"
gcd() { local a=$1 b=$2 t; while ((b)); do t=$((a % b)) a=$b b=$t; done; echo "$a"; }; gcd 48 36
fact() { (($1 <= 1)) && echo 1 || echo $(($1 * $(fact $(($1 - 1))))); }; fact 10
