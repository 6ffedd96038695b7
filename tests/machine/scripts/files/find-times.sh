touch -d '2024-01-01 12:00' old; touch -d '2024-06-01 12:00' mid; touch new; touch -d '3 days ago' three; touch -d '90 minutes ago' recent
find . -type f -newer mid | sort; echo --
find . -type f ! -newer mid | sort; echo --
find . -type f -newermt 2024-03-01 | sort; echo --
find . -type f -newermt '2024-06-01 11:00' ! -newermt '2024-06-01 13:00'; echo --
find . -type f -mtime +30 | sort; echo --
find . -type f -mtime -1 | sort; echo --
find . -type f -mtime 3; echo --
find . -type f -mmin -60; echo --
find . -type f -mmin +60 -mmin -120; echo --
find . -type f -daystart -mtime 0 -name new; echo --
find . -name old -atime +30; find . -name old -amin +60; find . -name old -ctime -1; find . -name old -cmin -5; find . -name old -anewer mid
find . -newer nosuch; echo $?
find . -mtime x; echo $?
find . -newermt nonsense; echo $?
find . -mtime; echo $?
find . -newerXY old; echo $?
