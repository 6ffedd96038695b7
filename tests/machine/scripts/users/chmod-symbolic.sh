# root: fresh
cd /tmp/work
show() { stat -c '%A %a %n' "$@"; }
umask 022
touch f; mkdir d
for change in u=rwx,g=rx,o= a+x -x +w =r u+s g+s +t o+w a-w u=g g=u o=u,g-w ug+rw,o-rwx a=rX +X u=rwxs,o=t a= ; do
  chmod "$change" f 2>&1; chmod "$change" d 2>&1
  echo "$change:"; show f d
done
umask 077
chmod 644 f; chmod +x f; show f
chmod =rw f; show f
chmod a+x f; show f
chmod 777 f; chmod -w f; show f
chmod u=,g=rwx,o=r f; show f
for bad in u 8 888 77777 +q u+rwz ,u+r u=r, '' a++ 0o7 ; do chmod "$bad" f; echo "$bad: $?"; done
chmod +r
echo "$?"
chmod 644 nothere f
echo "$?"
chmod -v 600 f; chmod -v 600 f; chmod -c 640 f; chmod -c 640 f
chmod -R u=rwX,go= d; show d
chmod --reference=d f; show f
chmod -- -x f; show f
mkdir d/e; touch d/e/g; chmod -Rv 755 d
chmod -f 600 nothere; echo "$?"
