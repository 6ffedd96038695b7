# root: fresh
useradd -D -s /bin/bash
echo "status $?"
useradd -D | grep SHELL
grep SHELL= /etc/default/useradd | tail -1
sed -i 's/^#*HOME_MODE.*/HOME_MODE 0700/; s/^USERGROUPS_ENAB.*/USERGROUPS_ENAB no/; s/^UID_MIN.*/UID_MIN 3000/; s/^PASS_MAX_DAYS.*/PASS_MAX_DAYS 90/; s/^PASS_WARN_AGE.*/PASS_WARN_AGE 14/' /etc/login.defs
echo 'HOME_MODE 0700' >>/etc/login.defs
useradd -m alice
getent passwd alice
id alice
stat -c '%A' /home/alice
grep ^alice: /etc/shadow | cut -d: -f2,4-
useradd -b relative -D
echo "status $?"
useradd -D -e nonsense
echo "status $?"
useradd -e nonsense bob
echo "status $?"
