printf 'one two three\nfour  five\tsix\n\n a b \n' > f
awk '{ print $1, $NF, NF, NR }' f; awk -F: '{ print $1 }' /etc/passwd | head -1; awk -F, -v OFS=- '{ $1 = $1; print }' <<< 'a,b,,c'
awk '{ $2 = ""; print; print NF }' <<< 'x y z'; awk '{ NF = 2; print $0; $5 = "e"; print $0, NF }' <<< 'a b c'; awk 'BEGIN { FS = "[0-9]+" } { print $1 "|" $2 "|" $3 }' <<< 'a12b345c'; awk -F'|' '{ print $2 }' <<< 'x|y|z'; awk -F'\t' '{ print $2 }' <<< $'p q\tr s'; awk '{ print $(NF-1) }' f; awk -F '' '{ print $1 }' <<< abc
