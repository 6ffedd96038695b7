# an INI file into an associative array
cat > app.ini <<'I'
; comment
[server]
host = example.com
port=8080   ; trailing
paths = /a:/b:/c

[client]
name = "quoted value"
debug
I
declare -A conf; section=
n=0
while IFS= read -r line || [[ -n $line ]]; do
  ((++n)); line=${line%%;*}; line=${line#"${line%%[![:space:]]*}"}; line=${line%"${line##*[![:space:]]}"}
  case $line in
    '') continue ;;
    \[*\]) section=${line:1:-1} ;;
    *=*) key=${line%%=*} value=${line#*=}; key=${key%"${key##*[! ]}"}; value=${value#"${value%%[! ]*}"}
         [[ $value == \"*\" ]] && value=${value:1:${#value}-2}
         conf[$section.$key]=$value ;;
    *) printf 'line %d: cannot read "%s"\n' "$n" "$line" >&2 ;;
  esac
done < app.ini
for k in $(printf '%s\n' "${!conf[@]}" | sort); do echo "$k -> ${conf[$k]}"; done
IFS=: read -ra paths <<< "${conf[server.paths]}"; echo "${#paths[@]} paths, last ${paths[-1]}"
echo "${conf[server.port]:-80} ${conf[server.tls]:-no} ${conf[nosuch]+set}"; : "${conf[client.timeout]:=30}"; echo "${conf[client.timeout]}"
: "${REQUIRED:?must be set}"
echo not reached
