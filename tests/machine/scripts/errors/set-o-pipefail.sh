set -eo pipefail
echo a | grep a
false | cat || echo caught
yes | head -1
echo "sigpipe would end it: $?"
