set -e; trap 'echo "exit $?"' EXIT
true && false && echo no; echo 1; false || true; if ! false; then echo 2; fi; while false; do :; done; until true; do :; done; ! false; false && true; echo 3
f() { false && true; echo in f; }; f; { false && true; }; echo 4; x=$(true; false) || echo 5; case x in x) false || echo 6;; esac; [[ a == b ]] || echo 7; ((0)) || echo 8; ((0)); echo never
