# RANDOM seeds, TIMEFORMAT, SECONDS
# mask: duration
RANDOM=42; a=$RANDOM b=$RANDOM c=$RANDOM; echo "$a $b $c"; RANDOM=42; echo "$RANDOM $RANDOM"; (RANDOM=1; echo $RANDOM); RANDOM=0; echo $RANDOM $((RANDOM % 6 + 1)); RANDOM=abc; echo $RANDOM
for ((i = 0; i < 200; i++)); do ((RANDOM < 0 || RANDOM > 32767)) && echo out; done; [[ $RANDOM != "$RANDOM" ]] && echo differs; unset RANDOM; RANDOM=7; echo $RANDOM
bash -c 'RANDOM=5; echo $RANDOM $RANDOM $RANDOM $RANDOM'; shuf -i 1-5 | sort | paste -sd' '; [[ $SRANDOM =~ ^[0-9]+$ ]] && echo srandom
SECONDS=100; sleep 1; echo "$SECONDS"; ((EPOCHSECONDS > 1600000000)) && echo epoch; [[ $EPOCHREALTIME =~ ^[0-9]+\.[0-9]{6}$ ]] && echo realtime
printf '%(%F)T\n' 86400; TZ=UTC printf '%(%H:%M:%S)T %(%s)T\n' 3661 5; [[ $(date +%Y) -ge 2024 ]] && echo now; date -u -d @0 +%FT%TZ; date -d '2024-02-28 +2 days' +%F; date -d '2024-01-31 1 month ago' +%F 2>&1; echo $(( ($(date -d 2024-03-01 +%s) - $(date -d 2024-02-01 +%s)) / 86400 )) days
