umask 022
touch f
mkdir d
touch d/g
chmod 640 f
stat -c %a f
chmod u+x,g-r,o=w f
stat -c %A f
chmod a+r f
stat -c %a f
chmod +t d
stat -c %A d
chmod -R 700 d
stat -c %a d d/g
chmod 9 f; echo $?
chmod x f; echo $?
chmod; echo $?
chmod 644; echo $?
chmod 644 nosuch; echo $?
chmod u=rwx,go= f
stat -c %a f
stat -c %a f
chmod +X d f
stat -c %a d f
chmod u+s f
stat -c %A f
chmod 0 f
stat -c '%A %a' f
chown 1:2 f
stat -c '%u %g' f
chown nosuchuser f; echo $?
chown :nosuch f; echo $?
chown root f
chown; echo $?
chgrp 0 f
stat -c %u:%g f
chown -R 5:5 d
stat -c %u d/g
stat -c %a f
chown 0:0 nosuch; echo $?
