id -z
echo $?
id -zu | od -c
id -nu; id -G; id -Gn
id -n
echo $?
id -ug
echo $?
