date -d 12:34 +%H:%M
date -d '2024-03-10 3pm' '+%F %T'
date -d '10 March 2024' +%F
date -d 'Mar 10 2024 14:05:06' '+%F %T'
date -d 'March 10, 2024' +%F
date -d '3/10/2024' +%F
date -d 20240310 +%F
date -d 2024-03-10T12:00:00Z +%s
date -d '2024-03-10 12:00 +0200' '+%F %T'
date -d 'Sun, 10 Mar 2024 12:00:00 +0000' +%s
date -d '2024-13-01'; echo $?
date -d '2024-02-30' +%F; echo $?
date -d '25:00'; echo $?
