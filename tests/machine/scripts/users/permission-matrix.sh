# root: fresh
useradd -m alice
useradd -m -G alice bob
useradd -m carol
mkdir /srv/m
chmod 777 /srv/m
try='cat /srv/m/f >/dev/null && echo r; echo x >>/srv/m/f && echo w; /srv/m/f && echo x'
for mode in 000 400 200 100 040 020 010 004 002 001 070 707 077; do
  rm -f /srv/m/f
  printf '#!/bin/sh\n' >/srv/m/f
  chown alice:alice /srv/m/f
  chmod $mode /srv/m/f
  for user in root alice bob carol; do
    echo "$mode $user:"
    if [ $user = root ]; then sh -c "$try" 2>&1; else su $user -s /bin/sh -c "$try" 2>&1; fi
  done
done
