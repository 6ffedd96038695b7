# root: fresh
# mask: pid
adduser --disabled-password --gecos '' alice
echo "$?"
id alice
getent passwd alice
ls -A /home/alice
adduser --disabled-password --gecos '' alice
echo "$?"
adduser --disabled-password --gecos 'Bob B,1,2,3' --shell /bin/sh --uid 1500 bob
getent passwd bob
addgroup devs
addgroup devs
echo "$?"
adduser alice devs
adduser alice devs
echo "$?"
adduser alice nowhere
echo "$?"
adduser ghost devs
echo "$?"
adduser --system daemon2
getent passwd daemon2 | cut -d: -f5-
adduser --system --group --home /var/lib/svc --no-create-home svc
adduser 'Bad!'
echo "$?"
adduser --disabled-password --gecos '' --ingroup devs carol
id carol
deluser alice devs
deluser alice devs
echo "$?"
deluser alice
ls -d /home/alice
deluser bob
deluser ghost
echo "$?"
delgroup devs
echo "$?"
delgroup ghost
echo "$?"
deluser --group devs
su carol -c 'adduser x'
echo "$?"
