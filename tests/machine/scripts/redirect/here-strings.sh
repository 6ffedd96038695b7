cat <<< word; cat <<< "two  words"; x='a  b'; cat <<< $x; cat <<< "$x"; wc -l <<< ''; read -r a b <<< 'one two three'; echo "$b"
tr a-z A-Z <<< "$(echo sub)"; cat <<< {a,b}; cat <<< *; bc=5; cat <<< $((bc + 1))
