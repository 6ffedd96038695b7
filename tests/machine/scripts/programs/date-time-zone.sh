TZ=America/New_York date -d @0 '+%F %T %Z %z'
TZ=Asia/Seoul date -d '2024-01-01 00:00 UTC'
