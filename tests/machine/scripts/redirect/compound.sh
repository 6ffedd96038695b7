for i in 1 2; do echo $i; done > f; cat f; while read -r x; do echo "r $x"; done < f | tac 2> /dev/null || cat f
if true; then echo a; echo b >&2; fi > o 2> e; cat o e; { read -r a; read -r b; } < f; echo $a $b; case x in x) cat;; esac <<< data
(( 1 )) > created; ls created; [[ -e created ]] 2> err2; ls err2
