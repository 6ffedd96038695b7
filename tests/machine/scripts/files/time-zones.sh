touch -d '2024-07-01 00:00 UTC' f
for zone in Asia/Seoul America/New_York Europe/London Asia/Kolkata UTC KST-9 Foo/Bar; do TZ=$zone ls -l --time-style=full-iso f; TZ=$zone date -r f; TZ=$zone stat -c %y f; done
export TZ=Asia/Seoul; date -d '2024-01-01 00:00'; date -u -d '2024-01-01 00:00'; date -d '2024-01-01 00:00 UTC' -R; date -d 'TZ="America/New_York" 2024-07-01 09:00' -Iseconds; printf '%(%F %T %Z)T\n' 0; find f -printf '%Tc %TZ\n'; tar cf t.tar f; tar tvf t.tar; diff -u f t.tar > /dev/null; tail -n 1 /usr/share/zoneinfo/Asia/Seoul; TZ=America/New_York date -d '2024-03-10 02:30'; echo $?
