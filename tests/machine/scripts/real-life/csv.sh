# CSV with IFS
cat > people.csv <<'CSV'
name,age,city
Ada,36,London
"Grace, H.",85,Arlington
Linus,,Portland

Ken,80
CSV
{
  IFS=, read -ra header
  echo "fields: ${#header[@]} (${header[*]})"
  n=0
  while IFS=, read -r name age city rest; do
    ((++n))
    [[ -z $name ]] && { echo "$n: empty line"; continue; }
    printf '%d: %-10s|%3s|%s|%s\n' "$n" "$name" "${age:-?}" "${city:-nowhere}" "$rest"
  done
} < people.csv
IFS=$'\n' read -d '' -ra lines < people.csv; echo "status $? lines ${#lines[@]}"
total=0
while IFS=, read -r _ age _; do [[ $age =~ ^[0-9]+$ ]] && total=$((total + age)); done < people.csv
echo "total $total"
IFS=: read -r user x uid gid gecos home shell <<< 'root:x:0:0:root:/root:/bin/bash'
echo "$user $uid $home $shell"
IFS=, ; set -- $(echo a,b,,c); echo "$# <$3>"; echo "$*"; unset IFS
line='a:b::c:'; IFS=: read -ra parts <<< "$line"; declare -p parts
IFS=' :' read -r p q r <<< '  one : two  : three :'; echo "<$p><$q><$r>"
cut -d, -f2 people.csv | paste -sd+ -
awk -F, 'NR>1 && NF {s+=$2} END {print s, NR}' people.csv
