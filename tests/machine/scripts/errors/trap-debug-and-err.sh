trap 'echo "err $? line $LINENO"' ERR
false
f() { false; }
f
set -E; f
(false); false || true; if false; then :; fi; ! true
false | true; true | false
trap - ERR; false
trap 'echo "debug: $BASH_COMMAND"' DEBUG
x=1; echo hi; for i in 1 2; do :; done
trap - DEBUG; echo end
