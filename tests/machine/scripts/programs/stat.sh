umask 022
printf abc > f
mkdir d
ln -s f l
touch -d '2024-05-06 07:08:09.5' f
stat -c '%n %s %a %A %F %U %G %h' f d l
stat -c '%y|%Y|%x' f
stat -L -c %F l
stat -c '%N' l f
stat nosuch; echo $?
stat; echo $?
stat -c '%u:%g %b %B %o' f
echo
stat -c %t /dev/null
stat -c '%F' /dev/null /tmp /etc/passwd
: > e
stat -c %F e
stat f | head -2
stat -c %i . | wc -w
touch -d @0 z
touch -r f r
stat -c %Y r
