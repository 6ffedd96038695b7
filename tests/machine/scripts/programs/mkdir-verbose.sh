mkdir -v v
mkdir -pv p/q
mkdir -pv p/q
rmdir -v v
rmdir -pv p/q
rmdir -v nosuch
echo $?
