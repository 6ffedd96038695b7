f() { local -i n=2+3; local -r c=1; local -a a=(x y); local -A m=([k]=v); local u; declare -p n c a m u; c=2; echo "not after a readonly"; }; f; echo $?
g() { local x=in; h; echo $x; }; h() { x=changed; echo "h sees $x"; }; x=out; g; echo $x; k() { local -g y; }; k; l() { local 1bad=2; echo $?; local -z; echo $?; }; l; local z; echo $?
m() { local x=$(exit 3); echo $?; local y; y=$(exit 3); echo $?; local -; set -f; echo $-; }; m; echo $-; n() { local x; echo "[$x]"; unset x; echo "[${x-unset}]"; }; n
