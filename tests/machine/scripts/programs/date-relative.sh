date -d '2024-01-01 +1 month' +%F
date -d '1 week ago' > /dev/null; echo $?
date -d '2024-12-25 next day' +%F
date -d '3 days' +%F > /dev/null; echo $?
date -d '2024-01-31 1 month' +%F
date -d '2024-03-01 -1 day' +%F
date -d '2024-03-01 2 weeks ago' +%F
date -d '2024-03-01 12:00 +90 minutes' '+%F %T'
date -d '2024-03-01 yesterday' +%F
date -d '2024-03-01 last year' +%F
date -d '2024-03-01 + 3 hours' '+%F %T'
date -d '2024-03-01 1 year 2 months 3 days' +%F
date -d '2024-02-29 tomorrow' +%F
date -d '@86400 + 1 day' +%F; echo $?
