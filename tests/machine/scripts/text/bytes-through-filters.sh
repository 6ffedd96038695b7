# bytes that are no UTF-8 come out of filters as they went in
bad() { printf 'a\377b\n\303\n\351t\351 x\n'; }
show() { od -An -tx1; }
bad | show
bad | cat | show
bad | sort | show
bad | uniq | show
bad | sed 's/b/c/' | show
bad | grep -a . | show
bad | cut -d' ' -f1 | show
bad | cut -b2 | show
bad | head -c 2 | show
bad | tail -n 2 | show
bad | tac | show
bad | tee copy | show
cmp copy <(bad) && echo same
bad | awk '{ print $1 }' | show
bad | paste - - | show
bad | nl -ba | show
bad | xargs printf '%s.' | show
bad | tr 'a-z' 'A-Z' | show
bad | rev | show
bad | fold -w 2 | show
bad | expand | show
bad | base64
bad | sha256sum
