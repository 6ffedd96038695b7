shopt -s extglob
touch ab abab abc xyz a.c a.h a.txt
echo @(ab|xyz) +(ab) ?(ab)c !(a*) *(ab)c a.!(c) a.@(c|h)
x=aaabbb; echo ${x##+(a)} ${x%%+(b)} ${x//+(a|b)/-}
case foo123 in +([a-z])+([0-9])) echo yes;; esac
[[ abc == @(abc|def) ]] && echo match; [[ '' == ?(x) ]] && echo empty
