# here-document templates
name=World items=(apple 'red pear' fig) price=10
cat <<EOF
Hello, $name! You have ${#items[@]} items: ${items[*]}.
Total: $((price * ${#items[@]})) \$ and \`no\` $(echo substitution) \\ end
	tab kept
EOF
cat <<-EOF
	indented $name
		twice
	EOF
cat <<'EOF'
literal $name $(no) `no` \$
EOF
render() {
  local line
  while IFS= read -r line; do
    while [[ $line =~ \{\{([a-z]+)\}\} ]]; do
      local key=${BASH_REMATCH[1]}
      line=${line//"{{$key}}"/"${!key}"}
    done
    printf '%s\n' "$line"
  done
}
render <<'T'
Dear {{name}},
the price is {{price}} and {{price}} again. {{nosuch}}
T
cat <<A <<B
first
A
second
B
while read -r a b; do echo "$b $a"; done <<< "one two
three four"
wc -c <<< ""
cat <<EOF | tr a-z A-Z
piped
EOF
{ cat; cat <&3; } <<X 3<<Y
on 0
X
on 3
Y
x=$(cat <<EOF
in substitution "quoted" 'single'
EOF
); echo "$x"
