umask 022; printf abc > f; touch -d @0 z
stat --format='%5s|%-5s|%05s' f
stat --printf '%n\n%s\t\x41\n' f
stat -c '%q' f
stat -c %y z
stat -c '%' f
stat -c '%.3X|%10a|%#a' z
