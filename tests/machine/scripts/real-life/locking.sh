# locks and state files
lock=./run.lock
acquire() { if mkdir "$lock" 2> /dev/null; then echo $$ > "$lock/pid"; trap 'rm -rf "$lock"' EXIT; return 0; fi; echo "held by $(( $(< "$lock/pid") == $$ )) " >&2; return 1; }
acquire && echo got; acquire || echo "second refused: $?"; rm -rf "$lock"; acquire && echo again
(set -C; echo 1 > once) 2> /dev/null && echo first; (set -C; echo 2 > once) 2> /dev/null || echo "not twice"; cat once
counter() { local n=0; [[ -f count ]] && n=$(< count); echo $((n + 1)) > count.new && mv count.new count; cat count; }; counter; counter; counter
mkfifo pipe; (echo through the fifo > pipe) & cat pipe; wait; rm pipe; [[ -p pipe ]] || echo gone
ln -s target current; readlink current; ln -sfn other current; readlink current; [[ -L current && ! -e current ]] && echo dangling; touch -d '2024-01-01' old; touch new; [[ new -nt old ]] && echo newer; [[ old -ot new ]] && echo older; [[ old -ef ./old ]] && echo same
find . -newer old -name 'new' ; tmp=$(mktemp) && [[ -f $tmp && ! -s $tmp ]] && echo temp; rm "$tmp"; stat -c '%F %s' count; ( umask 077; : > private ); stat -c %a private; kill -0 $$ && echo alive; kill -0 999999 2> /dev/null || echo dead
