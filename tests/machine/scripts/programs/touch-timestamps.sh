touch -t 202401020304.05 a
date -r a '+%F %T'
touch -t 03040506 b 2>&1; date -r b '+%m-%d %T'
touch -t 9903040506 c; date -r c '+%F %T'
touch -t 20240102 a; echo $?
touch -t 202413020304 a; echo $?
touch -t x a; echo $?
touch -d '2024-01-31 +1 day' a
date -r a +%F
touch -d '2024-01-31 10:00' -a a; stat -c '%y' a | cut -c1-10
touch -m -d '2023-01-31 10:00' a; stat -c '%x %y' a
touch -r a d; stat -c '%y' d
