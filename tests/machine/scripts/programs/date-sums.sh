date -d '2024-01-01 +1 month' +%F
date -d '2024-12-25 next day' +%F
date -d 12:34 +%H:%M
date -d '3 days' +%F > /dev/null
echo $?
date -d '1 week ago' > /dev/null
echo $?
date -d '2024-03-10 15:30' '+%D %T %R %r %x %X %h %k %l %y %C %u %w %V %G %g %n|%t|'
