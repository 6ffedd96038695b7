# root: fresh
useradd -m -s /bin/bash alice
cd /home/alice
echo 'echo profile; . ~/.bashrc' >.profile
echo 'echo bashrc $-' >.bashrc
echo 'echo logout' >.bash_logout
echo 'echo etc-profile-d' >/etc/profile.d/x.sh
su alice -c 'echo run'
su - alice -c 'echo run'
echo 'echo typed' | su - alice
echo 'echo typed' | su alice
echo 'echo bash_profile' >.bash_profile
su - alice -c 'echo run'
sudo -iu alice echo run
sudo -u alice -s echo run
su - alice -c 'shopt -q login_shell && echo login'
su alice -c 'shopt -q login_shell || echo not login'
echo 'shopt login_shell; echo $0' | su - alice
echo 'FROM=env' >/etc/environment
su - alice -c 'echo $FROM' | tail -1
su alice -c 'echo $FROM' | tail -1
sudo -u alice sh -c 'echo $FROM'
echo 'exit 3' | su - alice; echo "$?"
