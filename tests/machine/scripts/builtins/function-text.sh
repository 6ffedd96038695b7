f() { if [ "$1" = x ]; then echo "a b"; else for i in 1 2; do echo $i; done; fi; while true; do break; done; case $1 in a|b) echo ab ;; *) : ;; esac; }
declare -f f
g() { cat <<E
text $x
E
echo a | sort > f 2>&1 && ! true || { x=1; (y=2); }; until false; do :; done & [[ a == b && -n c ]]; ((i++)); for ((i=0;i<3;i++)); do :; done; select s in a; do :; done; a=(1 2); time true; h() { echo nested; }; }
type g; type -t g; type f > /dev/null
