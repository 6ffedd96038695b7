touch -- -x
rm -x
echo $?
touch r
rm -i r < /dev/null
ls
mkdir d; rm d
echo $?
chmod 400 r; rm r < /dev/null
ls
