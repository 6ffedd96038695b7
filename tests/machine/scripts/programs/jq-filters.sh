D='{"a":[1,2,{"b":null}],"s":"x y","n":1.50,"t":true}'
while IFS= read -r f; do echo "== $f"; echo "$D" | jq -c "$f" 2>&1; echo "rc=$?"; done <<'EOF'
.
.a[2].b
.a | length
.nosuch
.a.b
.s + 1
keys
to_entries[0]
.a[] | numbers
map_values(type)
.n
{s, first: .a[0]}
.a as [$x, $y] | $x + $y
if .t then "yes" else "no" end
[.a[:2][] | . * 2] | add
.s | split(" ") | join("-")
error("boom")
.a[
@base64
"\(.n) of \(.s)"
EOF
