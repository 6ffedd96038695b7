printf '%-8s|%5s|\n' 가나 다
env printf '%-8s|%5s|\n' 가나 다
printf '%.1s|\n' 가나
