id -u
id -un
id -g
whoami
id nosuchuser; echo $?
id root | cut -d' ' -f1,2
groups root | cut -d: -f1
hostname > /dev/null; echo $?
uname
uname -s
uname -m
uname -o
uname -z; echo $?
nproc > /dev/null; echo $?
tty; echo $?
logname 2> /dev/null
arch
which ls
which nosuch; echo $?
which -a sh | wc -l
type -P ls
sync; echo $?
yes | head -2
yes a b | head -1
true | tty -s; echo $?
users
factor 12
expr 1 + 2
expr a : 'a'
expr 1 / 0; echo $?
expr 5 \> 3
expr length abc
expr; echo $?
expr substr hello 2 3
expr 0; echo $?
