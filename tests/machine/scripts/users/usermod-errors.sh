# root: fresh
useradd alice
useradd bob
usermod -aG nowhere alice
echo "$?"
usermod -G sudo,nowhere,neither alice
echo "$?"
usermod -s /bin/sh ghost
echo "$?"
usermod -u 1001 alice
echo "$?"
usermod -l bob alice
echo "$?"
usermod -g nowhere alice
echo "$?"
usermod -u abc alice
echo "$?"
usermod -L -p x alice 2>&1 | head -1
usermod -a alice 2>&1 | head -1
usermod -m alice 2>&1 | head -1
usermod alice 2>&1 | head -1
echo "nothing to do: $?"
usermod -s /bin/sh alice
echo "no change: $?"
usermod -l 'no good' alice
echo "$?"
usermod -d relative alice
echo "$?"
usermod -c 'a:b' alice
echo "$?"
usermod -U alice
echo "$?"
