# root: fresh
useradd -m -s /bin/bash alice
groupadd devs
groupadd closed
usermod -aG devs alice
su alice -c 'sg devs -c "id -gn; id -Gn; touch made"; ls -l made | cut -d" " -f3,4' 2>&1
su alice -c 'cd; sg devs -c "id -gn; id -Gn; touch made"; stat -c "%U:%G" made'
su alice -c 'sg closed -c id' </dev/null
echo "$?"
su alice -c 'sg nowhere -c id'
echo "$?"
su alice -c 'echo "id -gn; id -Gn" | newgrp devs'
echo "$?"
su alice -c 'echo "id -gn" | newgrp'
su alice -c 'sg devs "id -gn"'
sg devs -c 'id'
echo 'id; echo $0' | newgrp devs
su alice -c 'sg devs -c "exit 4"'
echo "$?"
su alice -c 'newgrp nowhere'
echo "$?"
