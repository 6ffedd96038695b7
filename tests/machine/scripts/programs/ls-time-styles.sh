umask 022; touch -d '2024-03-01 10:20:30' old; ls -l --time-style=long-iso old
ls -l --time-style=+%Y/%m old
ls -l --time-style=iso old
ls -l --time-style=bad old
echo $?
