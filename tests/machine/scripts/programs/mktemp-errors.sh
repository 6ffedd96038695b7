mktemp nodir/XXXXXX 2>&1 | sed 's/[^/]*’/N’/'
mktemp fileXX
echo $?
mktemp a b
echo $?
