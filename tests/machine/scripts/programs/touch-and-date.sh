touch a
ls
touch -c nosuch
ls
touch nodir/x; echo $?
touch; echo $?
touch -d 'not a date' a; echo $?
date -d @0
date -d '2024-02-29' +'%Y %j %U %a %A %b %B %d %e %H %I %p %M %S %N %s %Z %z %%'
date -u -d '2020-01-01 12:00' +%c
date -d 'nonsense'; echo $?
date +%Q
date -I -d 2024-01-01
date -R -d 2024-01-01
date -Iseconds -d 2024-01-01
date --nosuch; echo $?
date -d 'yesterday' > /dev/null; echo $?
date +%-d -d 2024-01-05
