# root: fresh
# a directory whose names may be read and that may not be entered
useradd bob
mkdir -p /srv/d/in && touch /srv/d/file && chmod 744 /srv/d
look() { su bob -s /bin/sh -c "{ $1; echo \$?; } 2>&1 | sort"; }
for options in '' -l -F -i --color -R -C -s -la -a -t -p -lis -S --group-directories-first -Z --file-type '-l --time-style=long-iso' '-l --full-time'; do
  echo "# $options"
  look "ls $options /srv/d"
done
look 'ls -d /srv/d/.; ls -l /srv/d/file; cat /srv/d/file; cd /srv/d; find /srv/d; du /srv/d; rm -r /srv/d; cp -r /srv/d /tmp/copy; tar -cf /dev/null /srv/d; stat /srv/d/in; echo /srv/d/*; [ -e /srv/d/file ]'
# where one is and may not be
mkdir -m 700 /srv/own; cd /srv/own
look 'ls; ls -l; ls .; ls -d; ls -d .; ls -a; ls ..; pwd; touch a; ls -F'
