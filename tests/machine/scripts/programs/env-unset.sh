export A=1 B=2
env -u A sh -c 'echo "[$A][$B]"'
env -u A -u B sh -c 'echo "[$A][$B]"'
env -i B=3 sh -c 'echo "[$A][$B]"'
env A=5 sh -c 'echo $A'
env -u ''; echo $?
env -u A=1 true; echo $?
env -u; echo $?
env --unset=A printenv A; echo $?
env -0 -i X=1 | tr '\0' '.'; echo
env =x true; echo $?
env -C nosuch pwd; echo $?
