umask 022
touch -d '2024-03-01 10:20:30' old
printf 12345 > five
mkdir d
chmod 600 old
chmod 4755 five
chmod 1777 d
touch -d '2024-03-01' five d
ln -s five link
touch -h -d '2024-03-01' link
ls -l old five
ls -ld d
ls -n old
ls -lh five
ls -l --full-time old
ls -lt old five
ls -la | wc -l
ls -lS | tail -n +2 | awk '{ print $NF }'
ls -ln five | awk '{ print $3, $4, $5 }'
mkfifo p
ls -l p | cut -c1-10
ls -l /dev/null | awk '{ print $1, $3, $4, $5, $6 }'
ls -o old
ls -g old
stat -c '%A %a' five d old
