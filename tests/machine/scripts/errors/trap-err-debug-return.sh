trap 'echo "err $? line $LINENO"' ERR
false; ls nosuch 2> /dev/null; true; false || true; if false; then :; fi; (exit 3)
f() { false; return 0; }; f; set -E; f; set +E; trap - ERR; false
trap 'echo "debug $BASH_COMMAND"' DEBUG; echo hi; x=1; trap - DEBUG
g() { echo in g; }; trap 'echo return' RETURN; g; . /dev/null; trap - RETURN; h() { trap 'echo r2' RETURN; }; h; g
