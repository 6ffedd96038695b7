touch -t 202401020304.05 a; date -r a '+%F %T'
touch -d '2024-01-31 +1 day' a; date -r a +%F
date -r nosuch
echo $?
touch -t 9999 a
echo $?
date a b
echo $?
date x
echo $?
