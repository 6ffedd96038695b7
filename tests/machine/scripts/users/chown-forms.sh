# root: fresh
useradd -m alice
useradd -m bob
groupadd devs
usermod -aG devs alice
cd /tmp/work; chmod 777 .
show() { stat -c '%U:%G %n' "$@"; }
touch f; mkdir d; touch d/g; ln -s f l
chown alice f; show f
chown :devs f; show f
chown bob: f; show f
chown alice:bob f; show f
chown 1001 f; show f
chown +0:+0 f; show f
chown 4242:4343 f; stat -c '%U:%G %u:%g' f
chown alice.devs f; show f
chown ghost f; echo "$?"
chown :nowhere f; echo "$?"
chown alice:nowhere f; echo "$?"
chown ghost:devs f; echo "$?"
chown : f; echo "$?"; show f
chown '' f; echo "$?"
chown alice; echo "$?"
chown alice nothere; echo "$?"
chown -R bob:devs d; show d d/g
chown -h bob l; show f l
chown alice l; show f l
chown -v alice f; chown -v bob f; chown -c bob f; chown -c alice:alice f
chown --from=bob root f; show f; chown --from=alice root f; show f
chown --reference=d f; show f
chgrp devs f; show f; chgrp nowhere f; echo "$?"; chgrp -v alice f; chgrp -v alice f
chown alice:alice f
su alice -c 'chown bob f; echo $?; chown alice f; echo $?; chgrp devs f; echo $?; chgrp bob f; echo $?; chown alice:devs f; echo $?; chown root: f; echo $?; chmod 600 d; echo $?; chown bob d/g; echo $?'
su bob -c 'chown bob f; chmod 777 f; chgrp bob f; touch f; echo x >f'
