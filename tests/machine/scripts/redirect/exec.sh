exec > out.txt; echo to file; exec > /dev/stderr; echo to err; exec 2>&1; ls nosuch
exec 2> log; nosuchcommand; exec 1>&2; cat log; exec < /etc/hostname; read -r h; [ -n "$h" ] && echo read >&2
