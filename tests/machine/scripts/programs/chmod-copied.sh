umask 022; touch f g; mkdir d; chmod 700 d
chmod g=u f; stat -c %a f
chmod o=g,u-r f; stat -c %a f
chmod --reference=d g; stat -c %a g
chmod --reference=nosuch g
echo $?
