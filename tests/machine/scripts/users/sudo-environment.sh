# root: fresh
useradd -m -s /bin/bash alice
echo 'alice ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/alice
su - alice -c 'sudo env' | sort
echo '# -u alice'
KEEP=1 sudo -u alice env | sort
echo '# -E'
su - alice -c 'KEEP=1 PATH=/tmp:$PATH sudo -E env' | grep -E '^(KEEP|HOME|PATH|USER|MAIL|SHELL|LOGNAME)=' | sort
echo '# -i'
su - alice -c 'KEEP=1 sudo -i env' | grep -v '^_=' | sort
echo '# -s'
su - alice -c 'KEEP=1 sudo -s env' | grep -v '^_=' | sort
echo '# -H -u'
sudo -H -u alice sh -c 'echo $HOME'
echo '# preserve'
su - alice -c 'KEEP=1 OTHER=2 sudo --preserve-env=KEEP env' | grep -E '^(KEEP|OTHER)' | sort
echo 'Defaults env_keep += "OTHER"' >/etc/sudoers.d/keep
su - alice -c 'KEEP=1 OTHER=2 sudo env' | grep -E '^(KEEP|OTHER)' | sort
echo 'Defaults !env_reset' >/etc/sudoers.d/keep
su - alice -c 'KEEP=1 OTHER=2 sudo env' | grep -E '^(KEEP|OTHER)' | sort
echo 'Defaults !secure_path' >/etc/sudoers.d/keep
su - alice -c 'PATH=/opt/x:$PATH sudo sh -c "echo \$PATH"'
su - alice -c 'sudo -i sh -c "echo \"\$HOME\" && pwd"'
su - alice -c 'sudo -i echo "a  b" "\$HOME"'
su - alice -c 'sudo -s echo "a  b" "\$HOME"'
umask 077; sudo sh -c umask; umask 002; sudo sh -c umask
