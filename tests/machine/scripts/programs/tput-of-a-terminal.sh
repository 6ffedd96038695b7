export TERM=xterm-256color
for c in clear 'cup 3 4' 'setaf 1' 'setaf 9' 'setaf 200' 'setab 2' bold dim smul rmul rev sgr0 el el1 ed cuu1 'cuf 3' home civis cnorm smcup rmcup sc rc bel; do
  echo "$c: $(tput $c | od -An -c | tr -s ' ')"
done
tput colors; tput cols; tput lines
tput nosuch
echo $?
tput -T dumb colors
tput -T nosuch bold
echo $?
unset TERM; tput bold
echo $?
