v=value
cat <<E
plain $v \$v $(echo sub) $((1 + 1)) "q" 'q' \\ \q
E
cat <<'E'
raw $v $(echo no) \n
E
cat <<-E
	tab stripped
		two tabs
    spaces stay
	E
cat <<A; cat <<B
first
A
second
B
cat <<"X Y" | tr a-z A-Z
quoted end
X Y
