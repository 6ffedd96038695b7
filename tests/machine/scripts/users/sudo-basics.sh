# root: fresh
useradd -m -s /bin/bash alice
useradd -m -s /bin/bash bob
groupadd devs
sudo id
sudo -u alice id
sudo -u '#1001' id -un
sudo -u alice -g devs id
echo "$?"
sudo -g devs id
sudo -u ghost id
echo "$?"
sudo -u '#4242' id
echo "$?"
sudo -g nowhere id
echo "$?"
sudo nosuchcommand
echo "$?"
sudo /etc/passwd
echo "$?"
sudo sh -c 'exit 5'
echo "$?"
sudo sh -c 'kill -TERM $$'
echo "$?"
sudo -u alice sudo id </dev/null
echo "$?"
sudo A=1 B=2 sh -c 'echo $A $B'
echo 'echo from stdin' | sudo -u alice sh
sudo -u alice -i pwd
sudo -u alice -s pwd
sudo -D /etc pwd
echo "$?"
sudo -u alice cat /root/.bashrc
echo "$?"
sudo -b sh -c 'echo background'
sleep 0.2
cd /root && sudo -u alice ls
echo "$?"
