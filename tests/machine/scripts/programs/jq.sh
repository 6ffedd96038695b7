export LC_ALL=C.UTF-8
D='{"a":1,"b":[{"n":"x","v":2},{"n":"y","v":1}],"s":"Hello World","t":{"k":null}}'
while IFS= read -r f; do echo "== $f"; echo "$D" | jq -c "$f" 2>&1; echo "rc=$?"; done <<'EOF'
.a.b
.[0]
.a[]
foo
.a |
{a:1
.a + {}
.b[] | select(.v > 1) | .n
.b | map(.v) | add
.b[1:]
.s[2:4]
.s | test("hello"; "i")
.b | sort_by(.v) | .[0].n
.b | group_by(.n) | length
with_entries(select(.key == "a"))
.b |= map(.v)
.b[0].v += 10
del(.b, .s)
.t.k // "none"
"\(.a) and \(.s)"
[paths]
.b as [$x, $y] | $x.n + $y.n
reduce .b[].v as $i (0; . + $i)
[foreach range(5) as $i (0; . + $i)]
if .a == 1 then "one" else "other" end
try error("x") catch .
[.b[] | {n, w: .v}]
.b | any(.v == 2)
def f($x): . + $x; .a | f(3)
[recurse | numbers]
.b | map([.n, .v]) | .[] | @tsv
.s | gsub("o"; "0")
.s | capture("(?<x>[a-z]+)")
{} | .a.b.c = 1
label $out | 1, break $out, 2
walk(if type == "number" then . + 1 else . end)
[limit(2; range(10))]
. as $x | $y
"x" | keys
.[] as {a: $q} | $q
[.a,.s] | @csv
EOF
echo '[1,{"a":[]}]' | jq .; jq . /nonexist; echo $?; echo null | jq -e .; echo $?; jq -nr '@text "a\(1)"'; echo '"a\u0001é\u007f"' | jq .; echo '"é"' | jq -a .; echo '1.5 100000000000000000000 1e3 0.00001' | jq .; echo '1 2 3' | jq -s -c .; echo -e 'a\nb' | jq -R .; echo '{"b":1,"a":{"d":1,"c":2}}' | jq -S -c .; echo '[1]' | jq --tab .; echo '{"a":[1,{"b":null}],"c":"x","d":[],"e":{},"f":true}' | jq -C .
