s='hello World ÄÖ é'
echo "${s^}" "${s^^}" "${s,}" "${s,,}" "${s~}" "${s~~}"
echo "${s^^[lo]}" "${s^h}" "${s^x}" "${s,,[W]}"
a=(one two); echo "${a[@]^}" "${a[@]^^}" "${a[1]^^t}"
declare -u up=mixed; declare -l low=MIXED; echo $up $low; up+=More; echo $up
