# root: fresh
useradd -m -s /bin/bash alice
export KEEP=kept MAIL=/tmp/mail
show='echo "$USER $LOGNAME $HOME $SHELL $KEEP ${MAIL-none}"; echo "$PATH"; pwd; whoami; echo "$0 $-"'
echo '# su'
su alice -c "$show"
echo '# su -'
su - alice -c "$show"
echo '# su -l'
su -l alice -c "$show"
echo '# su -m'
su -m alice -c "$show"
echo '# su -w'
su -w KEEP - alice -c "$show"
echo '# su root'
su -c "$show"
echo '# su - root'
su - -c "$show"
echo '# su - alice, env'
su - alice -c 'env | grep -v ^_= | sort'
echo '# su alice, env'
su alice -c 'env | grep -v ^_= | sort'
echo 'echo hi' | su alice
su alice -c 'exit 7'
echo "$?"
su alice -c 'kill -9 $$'
echo "$?"
su alice -- -c 'echo "$0 $1"' one two
su alice -c 'umask'
su - alice -c 'umask'
