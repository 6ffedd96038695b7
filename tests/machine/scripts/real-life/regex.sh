# [[ =~ ]] and BASH_REMATCH
url='https://user@example.com:8080/path/to?q=1#frag'
re='^([a-z]+)://(([^@]+)@)?([^:/]+)(:([0-9]+))?(/[^?#]*)?(\?([^#]*))?(#(.*))?$'
[[ $url =~ $re ]] && for i in "${!BASH_REMATCH[@]}"; do echo "$i: ${BASH_REMATCH[i]}"; done
[[ '2024-02-29' =~ ^([0-9]{4})-([0-9]{2})-([0-9]{2})$ ]] && echo "y=${BASH_REMATCH[1]} m=$((10#${BASH_REMATCH[2]})) d=${BASH_REMATCH[3]}"
[[ nothing =~ ^[0-9]+$ ]]; echo "$? ${#BASH_REMATCH[@]}"
[[ 'a.b' =~ a\.b && 'axb' =~ 'a.b' ]]; echo "quoted: $?"
[[ 'a b' =~ a\ b ]] && echo "space"; p='a|b'; [[ b =~ ^($p)$ ]] && echo alt
[[ foo =~ [ ]]; echo "bad regex: $?"
[[ aaa =~ a{2} ]] && echo "${BASH_REMATCH[0]}"; [[ 'x=1;y=2' =~ ([a-z])=([0-9])\;([a-z])=([0-9]) ]]; echo "${BASH_REMATCH[*]:1}"
s='k1=v1 k2=v2 k3=v3'; while [[ $s =~ ([a-z0-9]+)=([a-z0-9]+)(.*) ]]; do echo "${BASH_REMATCH[1]} -> ${BASH_REMATCH[2]}"; s=${BASH_REMATCH[3]}; done
shopt -s nocasematch; [[ HELLO =~ hello ]] && echo nocase; [[ ABC == abc ]] && echo "== too"; shopt -u nocasematch
[[ é =~ ^.$ ]] && echo "one character"; [[ $'tab\there' =~ [[:space:]] ]] && echo space; [[ word =~ ^[[:alpha:]]+$ ]] && echo alpha
[[ ab =~ (a)(x)?(b) ]]; echo "<${BASH_REMATCH[2]}> ${#BASH_REMATCH[@]}"
[[ 'end$' =~ \$$ ]] && echo dollar; [[ ! a =~ b ]] && echo not; [[ "" =~ ^$ ]] && echo empty
ip='^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])$'
for a in 10.0.0.1 256.1.1.1 1.2.3; do [[ $a =~ $ip ]] && echo "$a yes" || echo "$a no"; done
